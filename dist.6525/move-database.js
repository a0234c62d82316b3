import {
  ConfigError,
  FolderLockedError,
  SealError,
  createSealer,
  embeddedFolder,
  errorFacts,
  openEmbeddedSession,
  readMoveConfig,
  staffText,
  withServerSession,
} from './chunk-WM6TBDBA.js'
import './chunk-PZ5AY32C.js'

// src/move-database.ts
import { existsSync, renameSync } from 'node:fs'

// src/database/move-database.ts
var TargetNotEmptyError = class extends Error {
  name = 'TargetNotEmptyError'
}
var CopyDiffersError = class extends Error {
  name = 'CopyDiffersError'
}
var rowsAtOnce = 500
async function moveDatabase(source, target, onMoved = () => {}) {
  return withinTransaction(source, () =>
    withinTransaction(target, async () => {
      const tables = await readTables(source)
      await target.script(`LOCK TABLE ${tables.join(', ')} IN EXCLUSIVE MODE`)
      await refuseUnlessEmpty(target, tables)
      const keys = await readForeignKeys(target)
      await target.script(keys.map((key) => `${key} DEFERRABLE INITIALLY DEFERRED;`).join('\n'))
      const moved = []
      for (const table of tables) {
        const one = { table: table.replaceAll('"', ''), rows: await copyTable(source, target, table) }
        moved.push(one)
        onMoved(one)
      }
      await target.script('SET CONSTRAINTS ALL IMMEDIATE')
      await target.script(keys.map((key) => `${key} NOT DEFERRABLE;`).join('\n'))
      await copySequences(source, target)
      return moved
    }),
  )
}
async function withinTransaction(session, work) {
  await session.script(
    `BEGIN; SET LOCAL TIME ZONE 'UTC'; SET LOCAL DateStyle TO 'ISO'; SET LOCAL search_path TO public;`,
  )
  try {
    const result = await work()
    await session.script('COMMIT')
    return result
  } catch (error) {
    await session.script('ROLLBACK').catch(() => {})
    throw error
  }
}
async function readTables(session) {
  const rows = await session.query(
    `SELECT quote_ident(tablename) AS name FROM pg_tables
      WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`,
  )
  return rows.map(({ name }) => name)
}
async function refuseUnlessEmpty(session, tables) {
  for (const table of tables) {
    const [row] = await session.query(`SELECT EXISTS (SELECT FROM ${table}) AS filled`)
    if (row?.['filled'] === true) throw new TargetNotEmptyError(`${table} has rows`)
  }
}
async function readForeignKeys(session) {
  const rows = await session.query(
    `SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS change
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  )
  return rows.map(({ change }) => change)
}
async function copyTable(source, target, table) {
  await source.script(`DECLARE moving NO SCROLL CURSOR FOR SELECT t::text AS row FROM ${table} t`)
  for (;;) {
    const rows = await source.query(`FETCH ${rowsAtOnce} FROM moving`)
    if (rows.length === 0) break
    await target.query(
      `INSERT INTO ${table} SELECT (one.whole).* FROM
         (SELECT row::${table} AS whole FROM json_array_elements_text($1::text::json) AS row OFFSET 0) AS one`,
      [JSON.stringify(rows.map(({ row }) => row))],
    )
  }
  await source.script('CLOSE moving')
  const [left, arrived] = [await digestOf(source, table), await digestOf(target, table)]
  if (left.digest !== arrived.digest) throw new CopyDiffersError(`${table} differs`)
  return left.rows
}
async function digestOf(session, table) {
  const [row] = await session.query(
    `SELECT count(*)::int AS rows,
            concat(count(*), ':', sum(('x' || left(md5(t::text), 15))::bit(60)::bigint)) AS digest FROM ${table} t`,
  )
  return { rows: row['rows'], digest: row['digest'] }
}
async function copySequences(source, target) {
  const names = await source.query(
    `SELECT quote_ident(sequencename) AS name FROM pg_sequences WHERE schemaname = 'public'`,
  )
  for (const { name } of names) {
    const [at] = await source.query(`SELECT last_value::text AS value, is_called AS called FROM ${name}`)
    await target.query('SELECT setval($1::text::regclass, $2::text::bigint, $3::text::boolean)', [
      name,
      at['value'],
      String(at['called']),
    ])
  }
}

// src/database/sealed-samples.ts
async function readSealedSamples(query) {
  const rows = await query(`
    (SELECT name_sealed AS sealed FROM caregivers LIMIT 1) UNION ALL
    (SELECT body_sealed FROM inbound_texts LIMIT 1) UNION ALL
    (SELECT model_sealed FROM posts LIMIT 1)`)
  return rows.map(({ sealed }) => sealed)
}

// src/move-database.ts
var exitCodes = { usage: 64, software: 70, tryAgain: 75, config: 78 }
async function move(config) {
  if (!existsSync(embeddedFolder(config.dataDir))) return 'nothing_there'
  const source = await openEmbeddedSession(config.dataDir)
  try {
    const sealer = createSealer(config.dataKey)
    for (const sealed of await readSealedSamples(source.query)) sealer.open(sealed)
    const tables = await withServerSession(config.databaseUrl, (target) =>
      moveDatabase(source, target, (moved) =>
        process.stdout.write(`${staffText('move.table', { ...moved })}
`),
      ),
    )
    return { rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
  } finally {
    await source.close()
  }
}
function putAside(folder) {
  const aside = `${folder}.moved-${/* @__PURE__ */ new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`
  try {
    renameSync(folder, aside)
    return { folder: aside, renamed: true }
  } catch {
    return { folder, renamed: false }
  }
}
function explain(error) {
  if (error instanceof ConfigError) return { text: error.message, code: exitCodes.config }
  if (error instanceof FolderLockedError) return { text: staffText('move.in_use'), code: exitCodes.tryAgain }
  if (error instanceof SealError) return { text: staffText('move.other_key'), code: exitCodes.config }
  if (error instanceof TargetNotEmptyError) return { text: staffText('move.not_empty'), code: 1 }
  if (error instanceof CopyDiffersError) return { text: staffText('move.differs'), code: exitCodes.software }
  const facts = Object.values(errorFacts(error)).filter((fact) => fact !== void 0)
  return { text: staffText('move.failed', { facts: facts.join(', ') }), code: exitCodes.software }
}
async function main() {
  if (process.argv.length > 2) {
    process.stderr.write(`${staffText('move.usage')}
`)
    return exitCodes.usage
  }
  try {
    const config = readMoveConfig(process.env)
    const outcome = await move(config)
    if (outcome === 'nothing_there') {
      process.stderr.write(`${staffText('move.nothing_there')}
`)
      return 1
    }
    const { folder, renamed } = putAside(embeddedFolder(config.dataDir))
    process.stdout.write(`${staffText(renamed ? 'move.done' : 'move.not_renamed', { folder, rows: outcome.rows })}
`)
    return renamed ? 0 : 1
  } catch (error) {
    const { text, code } = explain(error)
    process.stderr.write(`${text}
`)
    return code
  }
}
process.exitCode = await main()
//# sourceMappingURL=move-database.js.map
