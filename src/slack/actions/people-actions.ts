import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { isId } from '../../lib/id.ts'
import type { ListedCaregiver } from '../../people/find-caregivers-reader.ts'
import { freezeNumber } from '../../people/mark-consent.ts'
import { seeCaregiver, type SeenCaregiver, seeStudent } from '../../people/record-look.ts'
import type { Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { type PeopleDetail, type PeopleList, type PeopleViewDeps, readState } from '../views/people-deps.ts'
import { detailView, renewBeneath } from '../views/people-detail.ts'
import {
  addFormView,
  childFormView,
  consentFormView,
  editFormView,
  numberFormView,
} from '../views/people-forms-view.ts'
import { renewList } from '../views/people-list.ts'
import { noticeView, pushView } from '../views/people-notice.ts'
import { chooseOwner } from './people-assign-actions.ts'

/** The buttons of the list and of a caregiver, by their `action_id`; each changes nothing, but for the last two. */
export const peopleActions = {
  /** Another page; the button's value is which. */
  people_previous: turnPage,
  people_next: turnPage,

  /** A caregiver of the list: opened, or chosen as the one an unknown number belongs to. */
  async people_open(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
    if (press.form === null || !isId(press.value)) return {}
    const list = readState(press.form.privateMetadata) as PeopleList
    if (list.inboundId !== null) return chooseOwner(deps, press, list, list.inboundId)
    const of = { list, caregiverId: press.value }
    return { afterwards: async () => pushView(deps, press, await detailView(deps, press.userId, of)) }
  },

  /** Another caregiver for a child; the button's value is the child. */
  async people_add(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
    if (press.form === null || !isId(press.value)) return {}
    const state = readState(press.form.privateMetadata) as PeopleList | PeopleDetail
    const beneath = 'detailId' in state ? { list: state.list, detail: state } : { list: state, detail: null }
    const studentId = press.value
    return {
      async afterwards() {
        const name = await seeStudent(deps, { by: press.userId, studentId })
        const view = name === null ? noticeView(staffText('people.gone')) : addFormView(name, { ...beneath, studentId })
        await pushView(deps, press, view)
      },
    }
  },

  people_edit: openForm(({ caregiver }, detail) => editFormView(caregiver, detail)),
  people_number: openForm(({ caregiver }, detail) => numberFormView(caregiver, detail)),
  people_consent: openForm(({ caregiver }, detail) => consentFormView(caregiver, detail)),
  people_child: openForm(({ caregiver, sight }, detail, value) => {
    const child = childNamed(caregiver, value)
    return child === undefined
      ? noticeView(staffText('people.error.gone'))
      : childFormView(caregiver, child, detail, sight)
  }),

  people_freeze: (deps: PeopleViewDeps, press: ActionPress) => pressFreeze(deps, press, true),
  people_unfreeze: (deps: PeopleViewDeps, press: ActionPress) => pressFreeze(deps, press, false),
}

async function turnPage(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
  const page = Number(press.value)
  if (press.form === null || !Number.isSafeInteger(page) || page < 0) return {}
  const list = readState(press.form.privateMetadata) as PeopleList
  return { afterwards: () => renewList(deps, press.userId, { ...list, page }) }
}

/** Opens a form about the caregiver that is shown, for whoever may see them still. */
function openForm(view: (seen: SeenCaregiver, detail: PeopleDetail, value: string) => types.ModalView) {
  return async (deps: PeopleViewDeps, press: ActionPress): Promise<Reply> => {
    if (press.form === null) return {}
    const detail = readState(press.form.privateMetadata) as PeopleDetail
    return {
      async afterwards() {
        const seen = await seeCaregiver(deps, { by: press.userId, caregiverId: detail.caregiverId })
        await pushView(
          deps,
          press,
          seen === null ? noticeView(staffText('people.gone')) : view(seen, detail, press.value),
        )
      },
    }
  }
}

function childNamed({ children }: ListedCaregiver, value: string) {
  const wanted = readState(value) as { studentId: string; classroomId: string | null }
  return children.find(
    ({ studentId, classroom }) => studentId === wanted.studentId && (classroom?.id ?? null) === wanted.classroomId,
  )
}

async function pressFreeze(deps: PeopleViewDeps, press: ActionPress, frozen: boolean): Promise<Reply> {
  if (press.form === null) return {}
  const detail = readState(press.form.privateMetadata) as PeopleDetail
  const { caregiverId, consentId, list } = detail
  if (consentId === null) return {}
  const outcome = await freezeNumber(deps, { by: press.userId, caregiverId, shownConsentId: consentId, frozen })
  const notice = freezeWords(outcome, frozen)
  return { afterwards: () => renewBeneath(deps, press.userId, { list, detail }, notice) }
}

function freezeWords(outcome: Awaited<ReturnType<typeof freezeNumber>>, frozen: boolean): string {
  switch (outcome.kind) {
    case 'changed':
      return staffText(!frozen && outcome.state === 'stopped' ? 'people.done.stopped_beneath' : 'people.done.saved')
    case 'unchanged':
      return staffText('people.done.unchanged')
    case 'stale':
      return staffText('people.error.stale_number')
    case 'not_allowed':
    case 'busy':
      return staffText(`people.error.${outcome.kind}`)
    default:
      return outcome satisfies never
  }
}
