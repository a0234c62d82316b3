import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { projectRoot } from '../../src/lib/project-root.ts'

/** kept: as shipped. naive: whatever nobody can say is sent again, as most programs do. */
export type Policy = 'kept' | 'naive'

/** The program as it is now with its migrations, in a folder of its own: a long run does not change with the project. */
export async function makeProgram(policy: Policy): Promise<{ path: string; remove(): void }> {
  const root = projectRoot()
  const folder = mkdtempSync(join(root, 'node_modules', '.cache', `touchpoint-${policy}-`))
  for (const part of ['package.json', join('prisma', 'migrations')]) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  const dist = join(folder, 'dist')
  if (policy === 'kept') cpSync(join(root, 'dist'), dist, { recursive: true })
  else await buildNaive(root, dist)
  return { path: join(dist, 'main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** The shipped program has no switch for this: it is built with another decision in place of its own. */
async function buildNaive(root: string, outdir: string): Promise<void> {
  let replaced = 0
  const naive: Plugin = {
    name: 'naive',
    setup(plugin) {
      plugin.onResolve({ filter: /\/attempt-end\.ts$/ }, ({ importer }) => {
        if (!importer.includes(join('src', 'outbox'))) return undefined
        replaced += 1
        return { path: join(root, 'test', 'crash', 'naive-attempt-end.ts') }
      })
    },
  }
  await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    plugins: [naive],
  })
  if (replaced === 0) throw new Error('the naive policy replaces nothing any more')
}
