import { staffText } from '../../languages/catalogue.ts'
import { changeRelationship } from '../../people/change-caregiver.ts'
import { changeEnrollment } from '../../people/change-enrollment.ts'
import { classroomNameKey } from '../../people/classroom-name.ts'
import { classroomNames, findClassroomNamed } from '../../people/classroom-reader.ts'
import { nearestNames } from '../../people/nearest-names.ts'
import { removeCaregiver } from '../../people/remove-caregiver.ts'
import { CONTACT_RULES, setContactRule } from '../../people/set-contact-rule.ts'
import { formError } from '../form-error.ts'
import type { ComposeForm } from './compose-update.ts'
import { type ChildForm, type PeopleViewDeps, readState } from './people-deps.ts'
import { chosenIn, done, type Submitted, typedIn } from './people-submit.ts'

/**
 * What a caregiver is to a child, where the child is, what the school allows. Only what was changed is written, one thing after the
 * other: a form that is refused half way may be submitted again as it is.
 */
export async function submitChild(deps: PeopleViewDeps, form: ComposeForm): Submitted {
  const state = readState(form.privateMetadata) as ChildForm
  const by = form.userId
  const { caregiverId } = state.detail
  const { studentId, shown } = state
  const relationship = typedIn(form, 'relationship')
  if (relationship === '') return formError('relationship', staffText('people.error.empty'))
  const wanted = await readClassroom(deps, form, state)
  if ('fault' in wanted) return formError('classroom', wanted.fault)

  // First: whoever moves a child out of their class may not change it after.
  if (relationship !== shown.relationship) {
    const outcome = await changeRelationship(deps, { by, caregiverId, studentId, relationship })
    if (outcome.kind !== 'changed') return formError('relationship', staffText(`people.error.${outcome.kind}`))
  }
  const contactRule = CONTACT_RULES.find((rule) => rule === chosenIn(form, 'rule'))
  if (contactRule !== undefined && contactRule !== shown.contactRule) {
    const outcome = await setContactRule(deps, { by, caregiverId, studentId, contactRule })
    if (outcome.kind !== 'changed') return formError('rule', staffText(`people.error.${outcome.kind}`))
  }
  const removes = form.values['remove']?.['choice']?.selected_options?.some(({ value }) => value === 'remove') === true
  if (removes) {
    const outcome = await removeCaregiver(deps, { by, caregiverId, studentId })
    if (outcome.kind === 'not_allowed' || outcome.kind === 'busy') {
      return formError('remove', staffText(`people.error.${outcome.kind}`))
    }
  }
  if (wanted.moves !== null && state.classroomId !== null) {
    const outcome = await changeEnrollment(deps, { by, studentId, from: state.classroomId, to: wanted.moves })
    if (outcome.kind !== 'changed' && outcome.kind !== 'unchanged') {
      return formError('classroom', moveWords(outcome.kind))
    }
  }
  return done(deps, by, state, staffText('people.done.saved'))
}

function moveWords(kind: 'stale' | 'no_classroom' | 'not_allowed' | 'busy'): string {
  switch (kind) {
    case 'stale':
    case 'no_classroom':
      return staffText('people.error.stale_class')
    case 'not_allowed':
    case 'busy':
      return staffText(`people.error.${kind}`)
  }
}

/** The class to move to; null: it was left as it is. */
async function readClassroom(
  { database }: PeopleViewDeps,
  form: ComposeForm,
  { shown }: ChildForm,
): Promise<{ moves: string | null } | { fault: string }> {
  const typed = typedIn(form, 'classroom')
  if (typed === '' || classroomNameKey(typed) === classroomNameKey(shown.classroom)) return { moves: null }
  const classroom = await findClassroomNamed(database.client, typed)
  if (classroom !== null) return { moves: classroom.id }
  const names = nearestNames(typed, await classroomNames(database.client)).join(', ')
  return { fault: staffText('people.error.classroom', { names }) }
}
