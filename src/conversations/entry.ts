export type SentKind = 'reply' | 'thanks' | 'note'

/** routing: it is not known yet which class should read it. moved: it is another entry now. sent: ours. */
export type EntryState = 'routing' | 'waiting' | 'answered' | 'thanked' | 'done' | 'passed_on' | 'moved' | 'sent'

/** One text to or from a caregiver, as staff see it. Holds words: for people, not logs. */
export interface Entry {
  id: string
  caregiverId: string
  conversationId: string | null
  threadId: string | null
  direction: 'in' | 'out'
  /** call: said on the phone, to whoever settled it. */
  kind: 'caregiver' | 'call' | SentKind
  words: string
  photos: number
  /** School time: when it came, or was written. */
  at: Date
  state: EntryState
  /** False: the caregiver did not say which class should read it. */
  confirmed: boolean
  settledBy: string | null
  settledAt: Date | null
  /** The words are for the coordinators' eyes only. */
  withheld: boolean
  movedToId: string | null
  mentions: string[]
  author: string | null
  answersId: string | null
  textId: string | null
}
