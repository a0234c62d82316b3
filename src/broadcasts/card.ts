import type { CheckInTally } from './check-in-tally.ts'
import type { Broadcast } from './broadcast-store.ts'
import type { TextState } from '../outbox/text-state.ts'
import type { BroadcastKind } from './content.ts'
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
}

export interface LanguageOnCard {
  language: string
  /** untranslated: its readers get the words as they were typed. */
  state: 'waiting' | 'desk' | 'withheld' | 'untranslated'
}

/** What the card has to say of a broadcast's languages. */
export function languagesOnCard(wordings: Wordings): LanguageOnCard[] {
  return [...wordings.values()].flatMap(({ language, state, words, why }): LanguageOnCard[] => {
    if (state === 'waiting' || state === 'desk' || state === 'withheld') return [{ language, state }]
    return words === null && why !== null ? [{ language, state: 'untranslated' }] : []
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

function excerptOf({ content }: Broadcast): string {
  switch (content.kind) {
    case 'update':
      return shorten(content.sections.learning ?? '')
    case 'message':
      return shorten(content.text)
    case 'strategy':
      return shorten(content.strategyId === null ? (content.words.tip ?? '') : content.name)
    case 'note':
    case 'welcome':
      return ''
  }
}

function shorten(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim()
  const characters = Array.from(line)
  return characters.length <= excerptLength
    ? line
    : `${characters
        .slice(0, excerptLength - 1)
        .join('')
        .trimEnd()}…`
}
