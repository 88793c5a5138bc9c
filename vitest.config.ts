import { defineConfig } from 'vitest/config';

// Two projects: `unit` is the quick loop; `slow` starts real processes, builds releases and drives other programs.
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/**/*.slow.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'slow', include: ['tests/**/*.slow.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 } },
    ],
  },
});
