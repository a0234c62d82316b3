/** How broadcasts reach a caregiver: by text, by a person's call, or by both. */
export const CONTACT_WAYS = ['text', 'call', 'both'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

/** The carrier's codes of numbers that ring and take no texts: landlines. One that rings nowhere is not among them. */
export const RINGS_ONLY: readonly string[] = ['21614', '21635', '30006']
