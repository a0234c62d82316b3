// Writes the SQL that leads from the migrations to schema.prisma: node prisma/write-migration.mjs NAME
// Uses Prisma's schema engine as WebAssembly over an embedded database in memory, so that nothing is downloaded.
// What Prisma cannot say (partial indexes) is written into the migration by hand afterwards.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'

const here = dirname(fileURLToPath(import.meta.url))
const emptyMigration = '-- This is an empty migration.'

async function loadEngine() {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const wasm = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
}

/**
 * The SQL that is missing from the migrations, given as the migrations' SQL in order; empty when they agree.
 * @param {string[]} migrations
 * @returns {Promise<string>}
 */
export async function missingSql(migrations) {
  await loadEngine()
  const database = await PGlite.create()
  const schema = await engine.SchemaEngine.new(
    { datamodels: undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database)),
  )
  const path = join(here, 'schema.prisma')
  const result = await schema.diff({
    from: {
      tag: 'migrations',
      baseDir: join(here, 'migrations'),
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
      shadowDbInitScript: '',
      migrationDirectories: migrations.map((content, i) => ({
        path: `${String(i).padStart(4, '0')}_migration`,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: content } },
      })),
    },
    to: { tag: 'schemaDatamodel', files: [{ path, content: readFileSync(path, 'utf8') }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  schema.free()
  await database.close()
  const sql = (result.stdout ?? '').trim()
  return sql === emptyMigration ? '' : sql
}

export function readMigrations() {
  const folder = join(here, 'migrations')
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => readFileSync(join(folder, name, 'migration.sql'), 'utf8'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const name = process.argv[2]
  if (!/^[a-z_]+$/.test(name ?? ''))
    throw new Error('usage: node prisma/write-migration.mjs NAME (lower case, underscores)')
  const sql = await missingSql(readMigrations())
  if (sql === '') process.stdout.write('The migrations and the schema agree.\n')
  else {
    const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
    const folder = join(here, 'migrations', `${stamp}_${name}`)
    mkdirSync(folder)
    writeFileSync(join(folder, 'migration.sql'), sql + '\n')
    process.stdout.write(`Wrote ${folder}\n`)
  }
  process.exit(0)
}
