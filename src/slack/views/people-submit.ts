import { staffText } from '../../languages/catalogue.ts'
import { type LanguageTag, languageName, parseLanguageTag } from '../../languages/supported-language.ts'
import { parsePhone } from '../../lib/phone.ts'
import { addCaregiver } from '../../people/add-caregiver.ts'
import { changeCaregiver } from '../../people/change-caregiver.ts'
import { changeNumber, type ChangeNumberOutcome } from '../../people/change-number.ts'
import { assignUnknownNumber } from '../../people/change-number-unknown.ts'
import { readCaregiverName } from '../../people/find-caregivers-reader.ts'
import { CONSENT_SOURCES, markConsent } from '../../people/mark-consent.ts'
import type { FormAnswer, Reply } from '../reply.ts'
import type { ComposeForm } from './compose-update.ts'
import {
  type AddForm,
  type AssignForm,
  type EditForm,
  type PeopleDetail,
  type PeopleForm,
  type PeopleViewDeps,
  readState,
} from './people-deps.ts'
import { renewBeneath } from './people-detail.ts'
import { noticeView } from './people-notice.ts'

export type Submitted = Promise<Reply<FormAnswer>>

/** Says under a field why nothing was written; the form stays open. */
export function refuse(field: string, words: string): Reply<FormAnswer> {
  return { ack: { response_action: 'errors', errors: { [field]: words } } }
}

/** Written: the form closes, and what lies beneath is shown as it is now. */
export function done(deps: PeopleViewDeps, by: string, state: PeopleForm, notice: string): Reply<FormAnswer> {
  return { afterwards: () => renewBeneath(deps, by, state, notice) }
}

export function typedIn({ values }: ComposeForm, field: string): string {
  return (values[field]?.['text']?.value ?? '').replaceAll(/\s+/g, ' ').trim()
}

export function chosenIn({ values }: ComposeForm, field: string): string | null {
  return values[field]?.['choice']?.selected_option?.value ?? null
}

/** A language as staff write it: by its English name or as a tag. */
function readLanguage(typed: string): { tag: LanguageTag } | { fault: string } {
  const parsed = parseLanguageTag(typed)
  if (parsed.ok) return { tag: parsed.tag }
  const { suggestion } = parsed
  if (suggestion === null) return { fault: staffText('people.error.language') }
  if (languageName(suggestion).toLowerCase() === typed.toLowerCase()) return { tag: suggestion }
  return { fault: staffText('people.error.language_suggestion', { suggestion: languageName(suggestion) }) }
}

export async function submitEdit(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as EditForm
  const name = typedIn(form, 'name')
  if (name === '') return refuse('name', staffText('people.error.empty'))
  const typed = typedIn(form, 'language')
  const language = typed === state.shown.language ? null : readLanguage(typed)
  if (language !== null && 'fault' in language) return refuse('language', language.fault)
  const wish = {
    ...(name === state.shown.name ? {} : { name }),
    ...(language === null ? {} : { language: language.tag }),
  }
  if (Object.keys(wish).length === 0) return done(deps, form.userId, state, staffText('people.done.unchanged'))
  const { caregiverId } = state.detail
  const outcome = await changeCaregiver(deps, { by: form.userId, caregiverId, ...wish })
  if (outcome.kind !== 'changed') return refuse('name', staffText(`people.error.${outcome.kind}`))
  return done(deps, form.userId, state, staffText('people.done.saved'))
}

export async function submitNumber(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as PeopleForm & { detail: PeopleDetail }
  const phone = parsePhone(typedIn(form, 'phone'), deps.school.country)
  if (phone === null) return refuse('phone', staffText('people.error.phone'))
  const { caregiverId, consentId: shownConsentId } = state.detail
  const outcome = await changeNumber(deps, { by: form.userId, caregiverId, shownConsentId, phone })
  const words = numberWords(outcome)
  return words.refused ? refuse('phone', words.said) : done(deps, form.userId, state, words.said)
}

function numberWords(outcome: ChangeNumberOutcome): { refused: boolean; said: string } {
  switch (outcome.kind) {
    case 'changed': {
      const leaves = outcome.state === 'enrolled' || outcome.state === 'agreed'
      return { refused: false, said: staffText(leaves ? 'people.done.number' : 'people.done.number_silent') }
    }
    case 'unchanged':
      return { refused: false, said: staffText('people.done.unchanged') }
    case 'stale':
      return { refused: true, said: staffText('people.error.stale_number') }
    case 'taken':
      return { refused: true, said: takenWords(outcome.name) }
    case 'not_allowed':
    case 'busy':
      return { refused: true, said: staffText(`people.error.${outcome.kind}`) }
    default:
      return outcome satisfies never
  }
}

function takenWords(caregiver: string | null): string {
  return caregiver === null ? staffText('people.error.taken') : staffText('people.error.taken_by', { caregiver })
}

export async function submitConsent(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as PeopleForm & { detail: PeopleDetail }
  const to = chosenIn(form, 'consent')
  const heardFrom = CONSENT_SOURCES.find((source) => source === chosenIn(form, 'heard'))
  const { caregiverId, consentId: shownConsentId } = state.detail
  if ((to !== 'agreed' && to !== 'refused') || shownConsentId === null) {
    return refuse('consent', staffText('people.error.empty'))
  }
  if (heardFrom === undefined) return refuse('heard', staffText('people.error.empty'))
  const outcome = await markConsent(deps, { by: form.userId, caregiverId, shownConsentId, to, heardFrom })
  switch (outcome.kind) {
    case 'changed':
      return done(deps, form.userId, state, staffText('people.done.saved'))
    case 'unchanged':
      return done(deps, form.userId, state, staffText('people.done.unchanged'))
    case 'stopped':
      return refuse('consent', staffText('people.error.stopped'))
    case 'frozen':
      return refuse('consent', staffText('people.consent_frozen'))
    case 'stale':
      return refuse('consent', staffText('people.error.stale_number'))
    case 'not_allowed':
    case 'busy':
      return refuse('consent', staffText(`people.error.${outcome.kind}`))
    default:
      return outcome satisfies never
  }
}

export async function submitAdd(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as AddForm
  const [name, relationship] = [typedIn(form, 'name'), typedIn(form, 'relationship')]
  if (name === '') return refuse('name', staffText('people.error.empty'))
  if (relationship === '') return refuse('relationship', staffText('people.error.empty'))
  const phone = parsePhone(typedIn(form, 'phone'), deps.school.country)
  if (phone === null) return refuse('phone', staffText('people.error.phone'))
  const language = readLanguage(typedIn(form, 'language'))
  if ('fault' in language) return refuse('language', language.fault)
  const person = { by: form.userId, studentId: state.studentId, name, relationship, phone, language: language.tag }
  const outcome = await addCaregiver(deps, person)
  switch (outcome.kind) {
    case 'changed':
    case 'unchanged': {
      const words = staffText(outcome.kind === 'changed' ? 'people.done.saved' : 'people.done.unchanged')
      return done(deps, form.userId, state, words)
    }
    case 'taken':
      return refuse('phone', takenWords(outcome.name))
    case 'not_allowed':
    case 'busy':
      return refuse('name', staffText(`people.error.${outcome.kind}`))
    default:
      return outcome satisfies never
  }
}

/** This form has no field that a fault could stand under. */
export async function submitAssign(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as AssignForm
  const { inboundId, caregiverId, consentId: shownConsentId } = state
  const outcome = await assignUnknownNumber(deps, { by: form.userId, inboundId, caregiverId, shownConsentId })
  const words = numberWords(outcome)
  if (words.refused) return { ack: { response_action: 'update', view: noticeView(words.said) } }
  const caregiver = await readCaregiverName(deps.database.client, deps.sealer, caregiverId)
  return done(deps, form.userId, state, `${staffText('people.assign_done', { caregiver })} ${words.said}`)
}
