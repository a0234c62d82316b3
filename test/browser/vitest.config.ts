import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/browser/**/*.flow.ts'],
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    pool: 'forks',
    // Each file has a sandbox and a browser: one after the other on a small machine.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
})
