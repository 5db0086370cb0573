declare module 'pg-copy-streams' {
  import type { Submittable } from 'pg';
  import type { Writable } from 'node:stream';
  const copyStreams: { from(statement: string): Writable & Submittable };
  export default copyStreams;
}
