import type { Transaction } from '../database/database.ts'
import { mayBeTexted } from '../people/consent.ts'
import { readProgramStops, resumeProgram, stopProgram } from '../people/program-stop-store.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { askWhichStop } from './ask-which-stop.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import { holdProgramTexts } from './hold-program-texts.ts'
import type { InboundText, TextingCaregiver } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { type Meant, nameablesOf } from './nameables.ts'
import { readCarrierKeyword, readKeyword } from './read-keyword.ts'
import { couldNameStop, readNamedStop } from './read-named-stop.ts'

/**
 * STOP and a name: no program texts about that child or of that class, until RESUME and the name. What the carrier took, and what surely means
 * all texts, is not ours to read more narrowly; where a stop word stands beside something unknown, texts wait until staff have decided.
 */
export async function obeyNamedStop(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const { from, body, optOutType } = inbound
  if (from === null || !mayBeTexted(from.consentState)) return null
  if (readCarrierKeyword(body, optOutType) !== null || readKeyword(body)?.tier === 'certain') return null
  if (!couldNameStop(body)) return null
  const read = readNamedStop(body, await nameablesOf(tx, deps, from.caregiverId))
  switch (read?.kind) {
    case undefined:
      return null
    case 'unclear':
      await holdProgramTexts(tx, deps, { ...inbound, from })
      return null
    case 'named':
      return read.meaning === 'stop'
        ? stopNamed(tx, deps, { ...inbound, from }, read.those)
        : resumeNamed(tx, deps, { ...inbound, from }, read.those)
  }
}

async function stopNamed(
  tx: Transaction,
  deps: HearDeps,
  inbound: InboundText & { from: TextingCaregiver },
  those: readonly Meant[],
): Promise<string> {
  const { from, phone, sid } = inbound
  const [one, ...others] = those
  if (one === undefined || others.length > 0) {
    await askWhichStop(tx, deps, inbound, those)
    return 'stop_which'
  }
  await stopOne(tx, deps, { ...from, phone }, { one, sid })
  return 'stop_one'
}

/** Stops program texts about one child or of one class, and confirms it, once. */
export async function stopOne(
  tx: Transaction,
  deps: HearDeps,
  to: TextingCaregiver & { phone: string },
  { one: { of, name }, sid }: { one: Meant; sid: string },
): Promise<void> {
  const stopped = { caregiverId: to.caregiverId, of, evidence: sid, at: deps.clock.now() }
  if (!(await stopProgram(tx, stopped))) return
  const kind = 'studentId' in of ? ('stopped_child' as const) : ('stopped_class' as const)
  const body = wordNotice(to.frame, { kind, schoolName: deps.school.name, name })
  await enqueueAnswer(tx, deps, to, { kind: 'confirmation', bodies: [body] })
}

/** Null where none of those was stopped: then the words are talk. */
async function resumeNamed(
  tx: Transaction,
  deps: HearDeps,
  { from, phone }: InboundText & { from: TextingCaregiver },
  those: readonly Meant[],
): Promise<string | null> {
  const { caregiverId, frame } = from
  const stopped = new Set((await readProgramStops(tx, caregiverId)).map((of) => JSON.stringify(of)))
  const back = those.filter(({ of }) => stopped.has(JSON.stringify(of)))
  if (back.length === 0) return null
  for (const { of } of back) await resumeProgram(tx, { caregiverId, of, at: deps.clock.now() })
  const body = wordNotice(frame, { kind: 'resumed', schoolName: deps.school.name })
  await enqueueAnswer(tx, deps, { ...from, phone }, { kind: 'confirmation', bodies: [body] })
  return 'resume_one'
}
