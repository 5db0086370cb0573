// What a test engine hands to test files: where the migrated template is.
import 'vitest';

export type Template = { kind: 'embedded'; folder: string } | { kind: 'postgres'; url: string };

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}
