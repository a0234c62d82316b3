/** Which children it is for. */
export const GRADE_BANDS = ['preK-2', '3-5', '6-8', '9-12'] as const
export type GradeBand = (typeof GRADE_BANDS)[number]

/** `habits`: sleep, routines, how to study; `tests`: what a state test is, how to read its results. */
export const SUBJECTS = ['reading', 'writing', 'maths', 'science', 'habits', 'tests'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What any home has; a strategy needs nothing else. Said in full by `strategy.thing.*` of the staff's texts. */
export const THINGS = [
  'paper',
  'pencil',
  'small_things',
  'coins',
  'food',
  'kitchen_things',
  'clothes',
  'water',
  'clock',
  'phone',
  'printed_words',
  'schoolwork',
  'school_reading',
] as const
type Thing = (typeof THINGS)[number]

/** The languages the library is written in; families of other languages read it translated from English. */
export const LIBRARY_LANGUAGES = ['en', 'es'] as const

/** A small thing to do at home. */
export interface Strategy {
  /** Kebab-case; stays when a school edits it. Holds none of a school’s words: it may be logged. */
  id: string
  gradeBand: GradeBand
  subject: Subject
  /** What it takes. */
  minutes: number
  things: readonly Thing[]
  /** Where the idea is from, where that is known; `family`: a family of the school told it. */
  source: { title: string; url?: string } | 'family' | null
  words: {
    en: StrategyWords
    /** Null: the school wrote English alone. */
    es: StrategyWords | null
  }
}

/**
 * Plain, as families read them. In the library none is empty, and each is in GSM-7 but `spoken`; a school may leave out (as an empty string)
 * all of its own but `name`, `fact` and `tip`.
 */
export interface StrategyWords {
  /** For staff: "Guess the next page". */
  name: string
  /** Why it helps. */
  fact: string
  /** What to do. */
  tip: string
  /** Encouragement. */
  growth: string
  /** What is asked afterwards, before the keys that answer it: "Did you guess together?" */
  checkIn: string
  easier: string
  harder: string
  /** "Ask your child: ..." */
  ask: string
  /** Fact and tip for whoever listens: read aloud in a call, for people who do not read. */
  spoken: string
}
