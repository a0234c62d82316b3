import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openDatabase } from '../../src/database/open-database.ts'
import { type Cluster, startCluster } from './cluster.ts'

export type DatabaseKind = 'server' | 'embedded'
export type Row = Record<string, unknown>

/** A database of one run, and the folders of the bots that share it. */
export interface DatabasePlace {
  name: string
  dataDir(bot: number): string
  /** By way of a proxy's port; null: embedded. */
  urlBy(port: number): string | null
  /** Of an embedded database only while no bot has it open. */
  rows(sql: string): Promise<Row[]>
  remove(): Promise<void>
}

/** Where databases come from: a cluster of our own, or folders. */
export interface Databases {
  kind: DatabaseKind
  cluster: Cluster | null
  /** A new one, or a copy of one that nobody has open. */
  make(name: string, copied?: DatabasePlace): Promise<DatabasePlace>
  /** Where a run keeps what it leaves behind when it fails. */
  folder: string
  stop(options: { keep: boolean }): Promise<void>
}

export async function openDatabases(kind: DatabaseKind): Promise<Databases> {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-crash-'))
  const cluster = kind === 'server' ? await startCluster() : null

  function placeNamed(name: string): DatabasePlace {
    const dataDir = (bot: number): string => join(folder, name, String(bot))
    return {
      name,
      dataDir,
      urlBy: (port) => (cluster === null ? null : `postgresql://touchpoint@127.0.0.1:${port}/${name}`),
      rows: (sql) => (cluster === null ? readEmbedded(dataDir(0), sql) : readServer(cluster.port, name, sql)),
      async remove() {
        rmSync(join(folder, name), { recursive: true, force: true })
        await cluster?.administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      },
    }
  }

  return {
    kind,
    cluster,
    folder,
    async make(name, copied) {
      const place = placeNamed(name)
      mkdirSync(place.dataDir(0), { recursive: true })
      const template = copied === undefined ? '' : ` TEMPLATE ${copied.name}`
      await cluster?.administer(`CREATE DATABASE ${name}${template}`)
      if (cluster === null && copied !== undefined) cpSync(copied.dataDir(0), place.dataDir(0), { recursive: true })
      return place
    },
    async stop({ keep }) {
      await cluster?.stop()
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function readServer(port: number, database: string, sql: string): Promise<Row[]> {
  const client = new Client({ host: '127.0.0.1', port, user: 'touchpoint', database })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

async function readEmbedded(dataDir: string, sql: string): Promise<Row[]> {
  const database = await openDatabase({ databaseUrl: null, dataDir })
  try {
    return await database.client.$queryRawUnsafe<Row[]>(sql)
  } finally {
    await database.close()
  }
}
