import { errorFacts } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { type DeskDeps, lapseApprovals } from './decide-wording.ts'
import { translateLate } from './translate-late.ts'

const idleMs = 1000

/** Starts the loop that brings broadcasts the words they wait for, from services and from liaisons. It alone waits for services; any number of processes may run it. */
export function startTranslations(deps: DeskDeps): Loop {
  async function work(): Promise<number> {
    await translateLate({ ...deps, waitHours: deps.approval.hours })
    await lapseApprovals(deps)
    return idleMs
  }
  const loop = startLoop({
    work,
    onError: (error) => deps.log.error('translations_loop_failed', errorFacts(error)),
  })
  deps.database.onAnnounced('broadcasts', () => loop.wake())
  return loop
}
