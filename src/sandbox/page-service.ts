import { carryOut } from './acts/carry-out.ts'
import { readAct } from './acts/read-act.ts'
import { demoPhoto } from './demo/photo.ts'
import type { Answer, PageState } from './page/protocol.ts'
import type { StaticFile } from './server/static-files.ts'
import type { ChangeCounter } from './state/change-counter.ts'
import { pageState, personMeant } from './view/page-state.ts'
import type { SandboxWorld } from './world.ts'

/** What the page may ask for; its types are in `page/protocol.ts`. */
export interface PageService {
  state(as: string | null): PageState
  /** 400: what came is no act. */
  act(as: string | null, body: string): Promise<{ readonly status: 200 | 400; readonly answer: Answer }>
  /** A picture or a file, by the path after `/api/`. */
  file(path: string): StaticFile | null
}

export function pageService(
  world: SandboxWorld,
  deps: { readonly changes: ChangeCounter; readonly reset: () => Promise<Answer> },
): PageService {
  const carry = async (as: string, body: string): Promise<{ status: 200 | 400; answer: Answer }> => {
    const read = readAct(body)
    if (read.kind === 'fault') return { status: 400, answer: { ok: false, trouble: read.fault } }
    try {
      const answer = read.act.kind === 'reset' ? await deps.reset() : await carryOut(world, as, read.act)
      return { status: 200, answer }
    } catch (error) {
      return { status: 200, answer: { ok: false, trouble: (error as Error).message } }
    }
  }
  return {
    state: (as) => pageState(world, deps.changes.version, personMeant(as)),
    act: async (as, body) => {
      const done = await carry(personMeant(as), body)
      world.changed()
      return done
    },
    file: (path) => {
      if (path === 'photo') return { bytes: demoPhoto(), contentType: 'image/png' }
      const id = /^files\/(F\w+)$/.exec(path)?.[1] ?? ''
      const { files, uploads } = world.slack.workspace
      const shared = files.get(id)
      if (shared !== undefined) return { bytes: shared.bytes, contentType: 'application/octet-stream' }
      const bytes = uploads.get(id)?.bytes ?? null
      return bytes === null ? null : { bytes, contentType: 'image/png' }
    },
  }
}
