import { defineConfig } from 'vitest/config';

const pure = ['src/{model,sources,evidence,need,claims,continuity}/**/*.test.ts', 'test/*.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [{ test: { name: 'pure', include: pure } }],
  },
});
