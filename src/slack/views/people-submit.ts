import { staffText } from '../../languages/catalogue.ts'
import { CONTACT_WAYS } from '../../people/contact-way.ts'
import { changeCaregiver } from '../../people/change-caregiver.ts'
import { CONSENT_SOURCES, markConsent } from '../../people/mark-consent.ts'
import { formError } from '../form-error.ts'
import type { FormAnswer, Reply } from '../reply.ts'
import type { ComposeForm } from './compose-update.ts'
import { type EditForm, type PeopleDetail, type PeopleForm, type PeopleViewDeps, readState } from './people-deps.ts'
import { renewBeneath } from './people-detail.ts'
import { readLanguage } from './people-language.ts'

export type Submitted = Promise<Reply<FormAnswer>>

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

export async function submitEdit(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as EditForm
  const name = typedIn(form, 'name')
  if (name === '') return formError('name', staffText('people.error.empty'))
  const typed = typedIn(form, 'language')
  const language = typed === state.shown.language ? null : readLanguage(typed)
  if (language !== null && 'fault' in language) return formError('language', language.fault)
  const chosen = chosenIn(form, 'contact_way')
  const way = CONTACT_WAYS.find((one) => one === chosen && one !== state.shown.contactWay)
  const wish = {
    ...(name === state.shown.name ? {} : { name }),
    ...(language === null ? {} : { language: language.tag }),
    ...(way === undefined ? {} : { contactWay: way }),
  }
  if (Object.keys(wish).length === 0) return done(deps, form.userId, state, staffText('people.done.unchanged'))
  const { caregiverId } = state.detail
  const outcome = await changeCaregiver(deps, { by: form.userId, caregiverId, ...wish })
  if (outcome.kind !== 'changed') return formError('name', staffText(`people.error.${outcome.kind}`))
  return done(deps, form.userId, state, staffText('people.done.saved'))
}

export async function submitConsent(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as PeopleForm & { detail: PeopleDetail }
  const to = chosenIn(form, 'consent')
  const heardFrom = CONSENT_SOURCES.find((source) => source === chosenIn(form, 'heard'))
  const { caregiverId, consentId: shownConsentId } = state.detail
  if ((to !== 'agreed' && to !== 'refused') || shownConsentId === null) {
    return formError('consent', staffText('people.error.empty'))
  }
  if (heardFrom === undefined) return formError('heard', staffText('people.error.empty'))
  const outcome = await markConsent(deps, { by: form.userId, caregiverId, shownConsentId, to, heardFrom })
  switch (outcome.kind) {
    case 'changed':
      return done(deps, form.userId, state, staffText('people.done.saved'))
    case 'unchanged':
      return done(deps, form.userId, state, staffText('people.done.unchanged'))
    case 'stopped':
      return formError('consent', staffText('people.error.stopped'))
    case 'frozen':
      return formError('consent', staffText('people.consent_frozen'))
    case 'stale':
      return formError('consent', staffText('people.error.stale_number'))
    case 'not_allowed':
    case 'busy':
      return formError('consent', staffText(`people.error.${outcome.kind}`))
    default:
      return outcome satisfies never
  }
}
