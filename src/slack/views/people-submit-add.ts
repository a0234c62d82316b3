import { staffText } from '../../languages/catalogue.ts'
import { parsePhone } from '../../lib/phone.ts'
import { addCaregiver } from '../../people/add-caregiver.ts'
import { formError } from '../form-error.ts'
import type { ComposeForm } from './compose-update.ts'
import { type AddForm, type PeopleViewDeps, readState } from './people-deps.ts'
import { readLanguage } from './people-language.ts'
import { done, type Submitted, typedIn } from './people-submit.ts'
import { takenWords } from './people-submit-number.ts'

export async function submitAdd(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as AddForm
  const [name, relationship] = [typedIn(form, 'name'), typedIn(form, 'relationship')]
  if (name === '') return formError('name', staffText('people.error.empty'))
  if (relationship === '') return formError('relationship', staffText('people.error.empty'))
  const phone = parsePhone(typedIn(form, 'phone'), deps.school.country)
  if (phone === null) return formError('phone', staffText('people.error.phone'))
  const language = readLanguage(typedIn(form, 'language'))
  if ('fault' in language) return formError('language', language.fault)
  const person = { by: form.userId, studentId: state.studentId, name, relationship, phone, language: language.tag }
  const outcome = await addCaregiver(deps, person)
  switch (outcome.kind) {
    case 'changed':
    case 'unchanged': {
      const words = staffText(outcome.kind === 'changed' ? 'people.done.saved' : 'people.done.unchanged')
      return done(deps, form.userId, state, words)
    }
    case 'taken':
      return formError('phone', takenWords(outcome.name))
    case 'not_allowed':
    case 'busy':
      return formError('name', staffText(`people.error.${outcome.kind}`))
    default:
      return outcome satisfies never
  }
}
