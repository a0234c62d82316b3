import type { Phone } from '../lib/phone.ts'
import type { SendWindow } from './send-window.ts'

/** One Slack workspace and one sender number. */
export interface School {
  name: string
  /** The office's phone as families dial it, the way the school writes it. */
  phone: string
  /** The same number, if it could be read as one. */
  phoneNumber: Phone | null
  /** IANA zone. */
  timezone: string
  /** ISO 3166 alpha-2: how national phone numbers are read. */
  country: string
  window: SendWindow
  /** Slack user ids. */
  coordinators: readonly string[]
}

export function isCoordinator(school: School, slackUserId: string): boolean {
  return school.coordinators.includes(slackUserId)
}
