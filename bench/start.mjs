// npm run bench: bundles what is in this folder beside the bot, and runs it; on a scratch PostgreSQL with production's settings
// where the machine has one.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const outdir = join(root, 'dist', 'bench')

await build({
  absWorkingDir: root,
  entryPoints: ['main', 'carrier', 'ceiling', 'webhooks'].map((name) => `bench/${name}.ts`),
  outdir,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: true,
  logLevel: 'error',
})

function hasPostgres() {
  const debian = '/usr/lib/postgresql'
  const found =
    existsSync(debian) && readdirSync(debian).some((version) => existsSync(join(debian, version, 'bin', 'initdb')))
  return found || (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'initdb')))
}

const bench = [process.execPath, join(outdir, 'main.js'), ...process.argv.slice(2)]
const wrapped = hasPostgres() && process.env.TEST_DATABASE_URL === undefined
const [command, ...args] = wrapped ? [join(root, '.ci', 'with-postgres'), ...bench] : bench
const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, SCRATCH_POSTGRES: 'durable' } })
process.exitCode = status ?? 1
