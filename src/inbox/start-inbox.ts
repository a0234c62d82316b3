import { errorFacts } from '../lib/log.ts'
import { type Loop, startLoop } from '../lib/loop.ts'
import { answerOpenQuestion } from '../questions/answer-open-question.ts'
import type { QuestionKinds } from '../questions/question.ts'
import { answerClosed } from './answer-closed.ts'
import { answerHelp } from './answer-help.ts'
import { answerMore } from './answer-more.ts'
import { answerStranger } from './answer-stranger.ts'
import { flagTranslation } from './flag-translation.ts'
import { chooseWay } from './choose-way.ts'
import { chooseLanguage } from './choose-language.ts'
import { handleInbound } from './handle-inbound.ts'
import { hearCheckIn, noteCheckInWords } from './hear-check-in.ts'
import { hearStopAndStart, hearWrongNumber } from './hear-keyword.ts'
import { findNextInbound } from './inbound-reader.ts'
import type { InboxDeps } from './inbox-deps.ts'
import type { Intake } from './intake.ts'
import { obeyNamedStop } from './obey-named-stop.ts'
import { obeyPause } from './obey-pause.ts'
import type { Listener } from './listener.ts'
import { yieldToStoring } from './yield-to-storing.ts'

const idleMs = 1000
/** So many texts are handled before those are woken who show and answer them. */
const batchSize = 50

const woken = ['posts', 'outbox', 'cards', 'conversations'] as const

export interface InboxOptions {
  questionKinds: QuestionKinds
  /** Whoever reads a family's words that are nothing else. Takes every text of a caregiver. */
  conversation: Listener
  /** Where this process stores texts, which comes first. */
  intake?: Pick<Intake, 'isBusy'>
  /** Numbers at once. */
  concurrency?: number
}

/**
 * Starts the loop that hears what phones sent: each number's texts in the order they came, several numbers at once. Any number of
 * processes may run it.
 */
export function startInbox(deps: InboxDeps, options: InboxOptions): Loop {
  const { database, log } = deps
  const { intake = { isBusy: () => false } } = options
  // The embedded database has one connection: its transactions queue anyway.
  const concurrency = options.concurrency ?? (database.kind === 'embedded' ? 1 : 4)
  const listeners = listenersOf(deps, options)

  async function work(): Promise<number> {
    const waiting = await findNextInbound(database.client, batchSize)
    let handled = 0
    async function next(): Promise<void> {
      for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
        await yieldToStoring(intake)
        if (await handleInbound(deps, listeners, id)) handled += 1
      }
    }
    await Promise.all(Array.from({ length: concurrency }, next))
    if (handled > 0) for (const topic of woken) database.announce(topic)
    return handled > 0 ? 0 : idleMs
  }

  const loop = startLoop({ work, onError: (error) => log.error('inbox_loop_failed', errorFacts(error)) })
  database.onAnnounced('inbox', () => loop.wake())
  return loop
}

/** In their order: whoever stops is heard before anything is asked, and whoever is unknown learns nothing. */
function listenersOf(deps: InboxDeps, { questionKinds: kinds, conversation }: InboxOptions): Listener[] {
  return [
    (tx, inbound) => obeyNamedStop(tx, deps, inbound),
    (tx, inbound) => hearStopAndStart(tx, deps, inbound),
    (tx, inbound) => hearWrongNumber(tx, deps, inbound),
    (tx, inbound) => answerStranger(tx, deps, inbound),
    (tx, inbound) => hearCheckIn(tx, deps, inbound),
    async (tx, { from, body }) =>
      from !== null && (await answerOpenQuestion(tx, { ...deps, kinds }, { caregiverId: from.caregiverId, body }))
        ? 'answer'
        : null,
    (tx, inbound) => chooseLanguage(tx, deps, inbound),
    (tx, inbound) => chooseWay(tx, deps, inbound),
    (tx, inbound) => answerMore(tx, deps, inbound),
    (tx, inbound) => obeyPause(tx, deps, inbound),
    (tx, inbound) => flagTranslation(tx, deps, inbound),
    (tx, inbound) => answerHelp(tx, deps, inbound),
    async (tx, inbound) => {
      const as = await conversation(tx, inbound)
      if (as !== null) await noteCheckInWords(tx, deps, inbound)
      if (as !== null) await answerClosed(tx, deps, inbound)
      return as
    },
  ]
}
