import type { FrameLanguage, LanguageTag } from '../languages/supported-language.ts'
import type { ConsentState } from '../people/consent.ts'

/** What the carrier itself took a text for, and answered: STOP blocks the number there, START lifts that block. */
export type OptOutType = 'STOP' | 'START' | 'HELP'

/** A photo or file of a text, still at the carrier. */
export interface InboundMedia {
  url: string
  contentType: string
}

/** A text from a phone, as the listeners see it. */
export interface InboundText {
  id: string
  /** The carrier's id of it; the evidence of what it changes. */
  sid: string
  /** As the carrier gives it: E.164, or a short code. */
  phone: string
  phoneHash: string
  /** Empty where there are photos alone. */
  body: string
  media: readonly InboundMedia[]
  optOutType: OptOutType | null
  /** School time. */
  receivedAt: Date
  /** Its webhook was lost: what the number sent after it may have been heard already. */
  caughtUp: boolean
  /** Whose number this is now; null: nobody's we know. Their consent is locked for the transaction it is handled in. */
  from: TextingCaregiver | null
}

/** The caregiver who holds the number, as of now. */
export interface TextingCaregiver {
  caregiverId: string
  consentId: string
  consentState: ConsentState
  language: LanguageTag
  /** roster | asked | guessed | staff */
  languageSource: string
  /** The language of our own words for them, as the school uses them now. */
  frame: FrameLanguage
}
