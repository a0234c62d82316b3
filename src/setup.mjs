// node src/setup.mjs [--build] MODULE [ARGUMENTS]
// Runs a module of the project after making what a clean clone lacks: packages, the Prisma client, with --build the program.
// Plain JavaScript and node's own modules only: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const generated = join(root, 'src', 'database', 'generated')
const dist = join(root, 'dist')

function run(command, args, env = {}) {
  // What the tools say goes to the error output: a module's own output stays clean.
  const result = spawnSync(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 2, 2] })
  if (result.status === 0) return
  process.stderr.write(`${command} ${args.join(' ')} failed\n`)
  process.exit(1)
}

function packagesOf(path) {
  if (!existsSync(path)) return null
  const { packages } = JSON.parse(readFileSync(path, 'utf8'))
  return Object.fromEntries(Object.entries(packages).filter(([name, { optional }]) => name !== '' && !optional))
}

function ensurePackages() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  const same = (name) => installed?.[name]?.version === wanted[name].version
  if (!Object.keys(wanted).every(same)) run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
}

function digestOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

/** Runs `make` unless its folder bears the stamp of the same inputs. */
async function ensureFolder(folder, inputs, make) {
  const stamp = join(folder, '.stamp')
  const digest = digestOf(inputs)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  await make()
  writeFileSync(stamp, digest)
}

function filesUnder(...folders) {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(tsx?|json|css|html|svg)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .toSorted()
}

function generateClient() {
  // Generating needs no schema engine, yet Prisma would download one; a program that fails is not asked again.
  run(process.execPath, [join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
    PRISMA_SCHEMA_ENGINE_BINARY: join(root, 'prisma', 'no-schema-engine'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  })
}

const bot = ['main', 'roster', 'doctor', 'move-database', 'healthcheck']

/** The sandbox's page, for browsers. */
async function buildPage(esbuild, outdir) {
  const client = join(root, 'src', 'sandbox', 'page', 'client')
  if (!existsSync(client)) return
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [join(client, 'main.tsx')],
    outdir,
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    logLevel: 'error',
  })
  copyFileSync(join(client, 'page.html'), join(outdir, 'index.html'))
}

async function build() {
  const esbuild = await import('esbuild')
  const fresh = `${dist}.${process.pid}`
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: [
      ...bot.map((name) => ({ in: `src/${name}.ts`, out: name })),
      { in: 'src/sandbox/main.ts', out: 'sandbox' },
    ],
    outdir: fresh,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'error',
  })
  await buildPage(esbuild, join(fresh, 'page'))
  // Another process may have built the same meanwhile: either one will do.
  for (let tried = 0; ; tried++) {
    try {
      rmSync(dist, { recursive: true, force: true })
      renameSync(fresh, dist)
      return
    } catch (error) {
      if (tried === 5) throw error
    }
  }
}

const [first, ...others] = process.argv.slice(2)
const wantsBuild = first === '--build'
const [module, ...args] = wantsBuild ? others : [first, ...others]

ensurePackages()
const schema = join(root, 'prisma', 'schema.prisma')
await ensureFolder(generated, [schema, join(root, 'package-lock.json')], generateClient)
if (wantsBuild) {
  const inputs = [
    ...filesUnder('src', 'locales', 'prisma/library'),
    join(root, 'package-lock.json'),
    fileURLToPath(import.meta.url),
  ]
  await ensureFolder(dist, inputs, build)
}

if (module !== undefined) {
  const path = join(root, module)
  process.argv = [process.argv[0], path, ...args]
  await import(pathToFileURL(path).href)
}
