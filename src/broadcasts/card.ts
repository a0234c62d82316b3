import type { CheckInTally } from './check-in-tally.ts'
import type { Broadcast } from './broadcast-store.ts'
import type { CallCounts } from './call.ts'
import type { TextState } from '../outbox/text-state.ts'
import type { UpdatePart } from '../texts/update-part.ts'
import { type BroadcastKind, ownWords } from './content.ts'
import type { Wordings } from './wording.ts'

/** Texts by state; those that staff stopped are counted apart from what else was dropped. */
export type Tally = Record<TextState | 'stopped', number>

export const emptyTally: Readonly<Tally> = {
  held: 0,
  queued: 0,
  sending: 0,
  unknown: 0,
  accepted: 0,
  sent: 0,
  delivered: 0,
  undelivered: 0,
  failed: 0,
  dropped: 0,
  stopped: 0,
}

export function tallyOf(lines: readonly { state: TextState; reason: string | null; count: number }[]): Tally {
  const tally = { ...emptyTally }
  for (const { state, reason, count } of lines) {
    tally[state === 'dropped' && reason === 'stopped_by_staff' ? 'stopped' : state] += count
  }
  return tally
}

/** Texts that came to nothing for one reason: a carrier's code or a word of ours. */
export interface Problem {
  reason: string
  /** "Rosa (Ana)". */
  people: string[]
  /** How many more than are named. */
  more: number
}

/** What the one Slack message of a broadcast shows; JSON. */
export interface Card {
  broadcastId: string
  kind: BroadcastKind
  author: string
  /** The first words, so that one knows which it is. */
  excerpt: string
  /** undo: nothing has left yet. */
  phase: 'undo' | 'sending' | 'done' | 'cancelled' | 'stopped'
  /** ISO instant of the first text. */
  sendAt: string
  caregivers: number
  waiting: number
  /** Handed to the phone company, and no word yet. */
  onTheWay: number
  delivered: number
  failed: number
  /** Not sent for a reason that is among the problems. */
  notSent: number
  /** Kept back because somebody pressed Stop. */
  keptBack: number
  problems: Problem[]
  stoppable: boolean
  stoppedBy: string | null
  /** Languages that wait, go without a translation, or do not go at all; none where all is well. */
  languages?: LanguageOnCard[]
  /** What families answered when they were asked how it went; left out while nobody has. */
  checkIn?: CheckInTally
  /** Which part of an update that is spread over a week; what it says may be changed until it leaves. */
  part?: UpdatePart
  /** Another one was made of it before it left. */
  replaced?: true
  /** Whom people call about it; left out where nobody is to be called. */
  calls?: CallCounts
}

export interface LanguageOnCard {
  language: string
  /** untranslated: its readers get the words as they were typed. translated: in words of their own, which can be corrected. */
  state: 'waiting' | 'desk' | 'withheld' | 'untranslated' | 'translated'
}

/** What the card has to say of a broadcast's languages. */
export function languagesOnCard(wordings: Wordings): LanguageOnCard[] {
  return [...wordings.values()].flatMap(({ language, state, words, why }): LanguageOnCard[] => {
    if (state === 'waiting' || state === 'desk' || state === 'withheld') return [{ language, state }]
    if (words !== null) return [{ language, state: 'translated' }]
    return why === null ? [] : [{ language, state: 'untranslated' }]
  })
}

/** Where a card is shown: the classroom's channel, or the author's messages for a broadcast to the whole school. */
export interface CardPlace {
  key: string
  destination: string
}

/** A classroom that gets another channel gets a new card there. */
export function cardPlace(broadcastId: string, destination: string): CardPlace {
  return { key: `card:${broadcastId}:${destination}`, destination }
}

export function cardOf(
  broadcast: Broadcast,
  tally: Readonly<Tally>,
  problems: Problem[],
  languages: LanguageOnCard[] = [],
  checkIn: CheckInTally | null = null,
  calls: CallCounts | null = null,
): Card {
  const made = Object.values(tally).reduce((sum, count) => sum + count, 0)
  const open = tally.held + tally.queued + tally.sending + tally.unknown
  return {
    broadcastId: broadcast.id,
    kind: broadcast.kind,
    author: broadcast.author,
    excerpt: excerptOf(broadcast),
    phase: phaseOf(broadcast, made - open - tally.dropped - tally.stopped),
    sendAt: broadcast.sendAt.toISOString(),
    caregivers: broadcast.expandedAt === null ? broadcast.caregiversExpected : made,
    waiting: open,
    onTheWay: tally.accepted + tally.sent,
    delivered: tally.delivered,
    failed: tally.failed + tally.undelivered,
    notSent: tally.dropped,
    keptBack: tally.stopped,
    // What became of each note stands in that caregiver's own thread.
    problems: broadcast.kind === 'note' ? [] : problems,
    stoppable: broadcast.state === 'scheduled' || broadcast.state === 'sending',
    stoppedBy: broadcast.stoppedBy,
    ...(languages.length === 0 ? {} : { languages }),
    ...(checkIn === null ? {} : { checkIn }),
    ...(broadcast.content.kind === 'update' && broadcast.content.part !== undefined
      ? { part: broadcast.content.part }
      : {}),
    ...(broadcast.replacedById == null ? {} : { replaced: true as const }),
    ...(calls === null || calls.total === 0 ? {} : { calls }),
  }
}

function phaseOf(broadcast: Broadcast, left: number): Card['phase'] {
  switch (broadcast.state) {
    case 'scheduled':
      return 'undo'
    case 'sending':
      return 'sending'
    case 'done':
      return 'done'
    case 'cancelled':
      return 'cancelled'
    case 'stopped':
      return left === 0 ? 'cancelled' : 'stopped'
  }
}

const excerptLength = 120
/** A part is shown whole, as far as a text goes: it can still be changed. */
const partLength = 600

/** Its first words. */
export function excerptOf({ content }: Pick<Broadcast, 'content'>): string {
  switch (content.kind) {
    case 'update':
      return shorten(ownWords(content), content.part === undefined ? excerptLength : partLength)
    case 'message':
    case 'homework':
      return shorten(content.text, excerptLength)
    case 'strategy':
      return shorten(content.strategyId === null ? (content.words.tip ?? '') : content.name, excerptLength)
    case 'note':
    case 'welcome':
      return ''
  }
}

function shorten(words: string, longest: number): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
