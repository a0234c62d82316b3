import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// oxlint-disable-next-line import/no-default-export -- vitest reads the default export
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/image/*.check.ts'],
    globalSetup: ['test/support/template-database.ts'],
    setupFiles: ['test/support/set-up-file.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
