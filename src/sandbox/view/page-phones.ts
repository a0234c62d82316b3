import { demoCaregivers } from '../demo/caregivers.ts'
import type { DemoCaregiver } from '../demo/caregivers.ts'
import type { Bubble, Phone } from '../page/protocol.ts'
import type { Memory } from '../state/memory.ts'
import type { LedgerEntry } from '../twilio/ledger.ts'
import { countArrived, textsByPhone } from './phone-texts.ts'

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur'])
const languageNames = new Intl.DisplayNames('en', { type: 'language' })

/** The phones of the demo school's caregivers, then those of others who texted or were texted. */
export function pagePhones(memory: Memory): Phone[] {
  const texts = textsByPhone(memory.account.entries)
  const known = new Set(demoCaregivers.map(({ phone }) => phone))
  const strangers = [...texts.keys()].filter((number) => !known.has(number)).map(stranger)
  return [...demoCaregivers, ...strangers].map((caregiver) =>
    pagePhone(memory, caregiver, texts.get(caregiver.phone) ?? []),
  )
}

function stranger(phone: string): DemoCaregiver {
  return { name: 'Another phone', relationship: '', phone, language: 'en', children: [], note: 'not in the roster' }
}

function pagePhone(memory: Memory, caregiver: DemoCaregiver, texts: readonly LedgerEntry[]): Phone {
  const { name, relationship, phone, language, children, note } = caregiver
  return {
    number: phone,
    display: display(phone),
    name,
    relationship,
    children: children.map(({ firstName, lastName, classroom }) => ({ name: `${firstName} ${lastName}`, classroom })),
    language,
    languageName: languageNames.of(language) ?? language,
    dir: RIGHT_TO_LEFT.has(new Intl.Locale(language).language) ? 'rtl' : 'ltr',
    note: note ?? '',
    unread: Math.max(0, countArrived(texts) - (memory.seenTexts.get(phone) ?? 0)),
    bubbles: texts.map((entry) => bubble(memory, entry)),
  }
}

function bubble(memory: Memory, entry: LedgerEntry): Bubble {
  const id = entry.sid ?? ''
  const own = memory.sent.get(id)
  return {
    id,
    at: entry.at.toISOString(),
    direction: entry.direction === 'inbound' ? 'out' : 'in',
    body: own?.body ?? entry.body,
    status: entry.status ?? '',
    ...(entry.errorCode === null ? {} : { errorCode: entry.errorCode }),
    segments: entry.segments,
    media: own?.photo === true ? [{ url: '/api/photo', contentType: 'image/png' }] : [],
  }
}

/** `(201) 555-0101` for a number of North America, any other as it is. */
function display(number: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number)
  return parts === null ? number : `(${parts[1]}) ${parts[2]}-${parts[3]}`
}
