import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectRoot } from '../../src/lib/project-root.ts'

/** A program of a test as a file that node runs in a process of its own; its imports start from the project's root. */
export async function bundleForNode(source: string): Promise<{ path: string; remove(): void }> {
  const root = projectRoot()
  // Inside the project, so that packages are found from there.
  const cache = join(root, 'node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'touchpoint-test-'))
  const path = join(folder, 'program.mjs')
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  })
  writeFileSync(path, outputFiles[0]!.contents)
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
