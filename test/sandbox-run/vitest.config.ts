import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // Too long for every day: each starts the whole sandbox.
    include: ['test/sandbox-run/*.run.ts'],
    reporters: ['default', './test/support/closing-line-reporter.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
