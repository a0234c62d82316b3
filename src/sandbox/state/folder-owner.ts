import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '../slack/block-kit/problem.ts'

/** Another sandbox that runs keeps its state in this folder. */
export class FolderTakenError extends Error {
  override name = 'FolderTakenError'
}

const ANSWER_MS = 2000

/**
 * Makes this process the folder's owner. A sandbox that was killed leaves its note behind, and its process id may be another
 * program's by now: whoever is named there has to answer on its port, as the sandbox that it is. Throws {@link FolderTakenError}.
 */
export async function ownFolder(folder: string, port: number): Promise<{ leave(): void }> {
  const note = join(folder, 'owner.json')
  const owner = readOwner(note)
  if (owner !== null && owner.pid !== process.pid && (await pidAt(owner.port)) === owner.pid) {
    throw new FolderTakenError(`Another sandbox runs here, at http://127.0.0.1:${owner.port}`)
  }
  writeFileSync(note, JSON.stringify({ pid: process.pid, port }), { mode: 0o600 })
  return { leave: () => rmSync(note, { force: true }) }
}

function readOwner(note: string): { readonly pid: number; readonly port: number } | null {
  try {
    const owner: unknown = JSON.parse(readFileSync(note, 'utf8'))
    if (!isObject(owner)) return null
    const { pid, port } = owner
    return typeof pid === 'number' && typeof port === 'number' ? { pid, port } : null
  } catch {
    return null
  }
}

/** The process id that the sandbox on that port says it has; null when none answers. */
async function pidAt(port: number): Promise<number | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/owner`, { signal: AbortSignal.timeout(ANSWER_MS) })
    const said: unknown = await answer.json()
    return isObject(said) && typeof said['pid'] === 'number' ? said['pid'] : null
  } catch {
    return null
  }
}
