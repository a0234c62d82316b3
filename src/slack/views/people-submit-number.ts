import { staffText } from '../../languages/catalogue.ts'
import { parsePhone } from '../../lib/phone.ts'
import { changeNumber, type ChangeNumberOutcome } from '../../people/change-number.ts'
import { assignUnknownNumber } from '../../people/change-number-unknown.ts'
import { readCaregiverName } from '../../people/find-caregivers-reader.ts'
import { formError } from '../form-error.ts'
import type { ComposeForm } from './compose-update.ts'
import { type AssignForm, type PeopleDetail, type PeopleForm, type PeopleViewDeps, readState } from './people-deps.ts'
import { noticeView } from './people-notice.ts'
import { done, type Submitted, typedIn } from './people-submit.ts'

export async function submitNumber(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as PeopleForm & { detail: PeopleDetail }
  const phone = parsePhone(typedIn(form, 'phone'), deps.school.country)
  if (phone === null) return formError('phone', staffText('people.error.phone'))
  const { caregiverId, consentId: shownConsentId } = state.detail
  const outcome = await changeNumber(deps, { by: form.userId, caregiverId, shownConsentId, phone })
  const words = numberWords(outcome)
  return words.refused ? formError('phone', words.said) : done(deps, form.userId, state, words.said)
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

/** Whose a number is already: by name where that may be told. */
export function takenWords(caregiver: string | null): string {
  return caregiver === null ? staffText('people.error.taken') : staffText('people.error.taken_by', { caregiver })
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
