// Makes the crash test as a program that node runs, and runs it. Plain JavaScript: node 20 reads no TypeScript.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
// Inside the project, so that packages are found from there.
const cache = join(root, 'node_modules', '.cache')
mkdirSync(cache, { recursive: true })
const folder = mkdtempSync(join(cache, 'touchpoint-crash-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

await build({
  absWorkingDir: root,
  entryPoints: ['test/crash/main.ts', 'test/crash/outside.ts'],
  outdir: folder,
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
})
await import(pathToFileURL(join(folder, 'main.js')).href)
