import type { Sections } from '../texts/section.ts'
import type { NoteStem } from '../texts/word-note.ts'
import { PROMPT_PARTS, type StrategyContent } from './strategy-content.ts'

/** What somebody wants said. The words are plain, as `slackToPlainText` gives them, once a draft is previewed. */
export type Content = UpdateContent | MessageContent | NoteContent | StrategyContent | WelcomeContent

interface UpdateContent {
  kind: 'update'
  sections: Sections
}

/** Logistics: no learning in it, and counted apart. */
interface MessageContent {
  kind: 'message'
  text: string
  /** Why it could not wait: it leaves at any hour, to everybody who has not said STOP. */
  emergency?: { reason: string }
}

/** Words for chosen caregivers of one classroom: for these, and for whoever cares for these children. */
export interface NoteContent {
  kind: 'note'
  caregiverIds: readonly string[]
  studentIds: readonly string[]
  /** What stands before the words, in each family's language. */
  stem: NoteStem | null
  text: string
}

/** Everyone's first text, sent ahead of any update. */
interface WelcomeContent {
  kind: 'welcome'
}

export type BroadcastKind = Content['kind']
export type Purpose = 'learning' | 'logistics' | 'event' | 'emergency'

export function purposeOf(content: Content): Purpose {
  switch (content.kind) {
    case 'update':
    case 'note':
    case 'strategy':
    case 'welcome':
      return 'learning'
    case 'message':
      return content.emergency === undefined ? 'logistics' : 'emergency'
  }
}

/** Whom a broadcast is for: caregivers of classes or of the whole school, of some grades and languages alone where these are given. */
export type Audience = ({ classroomIds: readonly string[] } | { all: true }) & {
  grades?: readonly string[]
  /** Without regions: `es` is every Spanish. */
  languages?: readonly string[]
}

/** The words that decide whether there is anything to send. */
export function ownWords(content: Content): string {
  switch (content.kind) {
    case 'update':
      return content.sections.learning ?? ''
    case 'message':
    case 'note':
      return content.text
    case 'strategy':
      return PROMPT_PARTS.map((part) => content.words[part] ?? '').join(' ')
    case 'welcome':
      // A welcome's words are ours.
      return 'welcome'
  }
}

const dayMs = 24 * 60 * 60 * 1000

/** Milliseconds of school time after which a text that has not left is of no use any more. */
export function usefulForMs(kind: BroadcastKind): number {
  switch (kind) {
    case 'update':
    case 'strategy':
    case 'welcome':
      return 3 * dayMs
    case 'message':
    case 'note':
      return dayMs
  }
}

/** The place of a kind's texts in the outbox: 0 leaves first. A note is somebody's own words to a family, before what a whole class gets. */
export function priorityOf(content: Content): number {
  if (purposeOf(content) === 'emergency') return 1
  switch (content.kind) {
    case 'note':
      return 5
    case 'welcome':
      return 10
    case 'update':
    case 'strategy':
    case 'message':
      return 20
  }
}
