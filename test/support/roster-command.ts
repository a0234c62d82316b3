import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleForNode } from './bundle-for-node.ts'
import { testZone } from './people.ts'
import type { TestPlace } from './test-database.ts'

export interface CommandResult {
  code: number | null
  /** Standard output and error output together. */
  said: string
}

/** The key that `testSealer` seals with. */
const dataKey = Buffer.alloc(32, 7).toString('base64')

/** The roster command as a program of its own. */
export async function buildRosterCommand() {
  const program = await bundleForNode(`import './src/roster.ts'`)
  return {
    /** The environment names the place's database; `env` changes it. */
    run(
      place: TestPlace,
      args: readonly string[],
      env: Record<string, string> = {},
      onSaid: (said: string) => void = () => {},
    ): Promise<CommandResult> {
      const database = place.databaseUrl === null ? {} : { DATABASE_URL: place.databaseUrl }
      const school = { SCHOOL_TIMEZONE: testZone, DATA_KEY: dataKey, DATA_DIR: place.dataDir }
      const child = spawn(process.execPath, [program.path, ...args], {
        env: { PATH: process.env.PATH, ...school, ...database, ...env },
      })
      let said = ''
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (chunk: Buffer) => onSaid((said += chunk.toString())))
      }
      return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
    },
    remove: program.remove,
  }
}

/** A file in the place's folder; its path. */
export function writeRoster(place: TestPlace, content: string | Uint8Array): string {
  const path = join(place.dataDir, 'roster.csv')
  writeFileSync(path, content)
  return path
}
