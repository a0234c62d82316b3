import { familyText } from '../languages/catalogue.ts'
import type { Sections } from '../texts/section.ts'
import type { UpdatePart } from '../texts/update-part.ts'
import type { NoteStem } from '../texts/word-note.ts'
import type { HomeworkContent } from './homework-content.ts'
import { PROMPT_PARTS, type StrategyContent } from './strategy-content.ts'

/** What somebody wants said. The words are plain, as `slackToPlainText` gives them, once a draft is previewed. */
export type Content = UpdateContent | MessageContent | NoteContent | StrategyContent | HomeworkContent | WelcomeContent

export interface UpdateContent {
  kind: 'update'
  sections: Sections
  /** One of an update's parts over a week; none: the whole of it. */
  part?: UpdatePart
  /** Of the part that encourages and asks: the author's own words in place of ours. */
  ask?: string
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
    case 'homework':
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
  /** These children's caregivers alone. */
  studentIds?: readonly string[]
}

/** The words that decide whether there is anything to send. */
export function ownWords(content: Content): string {
  switch (content.kind) {
    case 'update':
      return wordsOfUpdate(content)
    case 'message':
    case 'note':
    case 'homework':
      return content.text
    case 'strategy':
      return PROMPT_PARTS.map((part) => content.words[part] ?? '').join(' ')
    case 'welcome':
      // A welcome's words are ours.
      return 'welcome'
  }
}

function wordsOfUpdate({ part, sections, ask }: UpdateContent): string {
  switch (part ?? 'whole') {
    case 'whole':
    case 'why':
      return sections.learning ?? ''
    case 'what':
      return [sections.practice, sections.at_home].filter((words) => words).join(' ')
    case 'ask':
      // Ours, where there are none.
      return ask ?? familyText('en', 'update_ask')
  }
}

/** What goes to families because a program says so: it waits for the end of a pause, and is not for who stopped it for a child. */
export function isProgram(content: Content): boolean {
  return content.kind !== 'note' && purposeOf(content) !== 'emergency'
}

/** Whether all of its words are ours, in the reader's language already. */
export function isAllOurs(content: Content): boolean {
  return (
    content.kind === 'welcome' || (content.kind === 'update' && content.part === 'ask' && content.ask === undefined)
  )
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
    case 'homework':
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
    case 'homework':
    case 'message':
      return 20
  }
}
