import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How far in milliseconds the school's clock was last moved ahead of the machine's, by those who use this data; 0: never. */
export function readKeptClock(dataDir: string): number {
  try {
    const { aheadMs } = JSON.parse(readFileSync(pathIn(dataDir), 'utf8')) as { aheadMs?: unknown }
    return Number.isSafeInteger(aheadMs) ? Number(aheadMs) : 0
  } catch {
    return 0
  }
}

/**
 * Keeps it beside the data that was written by that clock: a bot that started by the machine's would find itself on another day, and children in
 * classes that they have not come to yet.
 */
export function keepClock(dataDir: string, aheadMs: number): void {
  writeFileSync(pathIn(dataDir), `${JSON.stringify({ aheadMs })}\n`, { mode: 0o600 })
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'moved-clock.json')
}
