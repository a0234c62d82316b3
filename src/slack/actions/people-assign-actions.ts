import { staffText } from '../../languages/catalogue.ts'
import { isId } from '../../lib/id.ts'
import { lookAtUnknownNumber, seeCaregiver } from '../../people/record-look.ts'
import { isCoordinator } from '../../school/school.ts'
import type { Reply } from '../reply.ts'
import type { ActionPress } from '../slack-app.ts'
import { tellOnly } from '../tell-only.ts'
import type { AssignForm, PeopleList, PeopleViewDeps } from '../views/people-deps.ts'
import { assignFormView } from '../views/people-forms-view.ts'
import { listView, newList } from '../views/people-list.ts'
import { noticeView, pushView } from '../views/people-notice.ts'

/** "This is somebody's new number", on the post about a text from an unknown one; the button's value is that text. */
export async function pressUnknownAssign(deps: PeopleViewDeps, press: ActionPress): Promise<Reply> {
  if (!isCoordinator(deps.school, press.userId)) {
    const text = staffText('access.coordinators_only')
    return { afterwards: () => tellOnly(deps, press, text, { replaces: false }) }
  }
  if (!isId(press.value)) return {}
  const list = newList({ classroomId: null, typed: '', inboundId: press.value })
  return {
    async afterwards() {
      const phone = await lookAtUnknownNumber(deps, { by: press.userId, inboundId: press.value })
      const view =
        phone === null
          ? noticeView(staffText('people.assign_gone'))
          : await listView(deps, press.userId, list, staffText('people.assign_choose', { phone }))
      await deps.client.views.open({ trigger_id: press.triggerId, view })
    },
  }
}

/** A caregiver of the list was chosen as the one whose number it is: a last form says what that changes. */
export function chooseOwner(deps: PeopleViewDeps, press: ActionPress, list: PeopleList, inboundId: string): Reply {
  return {
    async afterwards() {
      const { userId: by, value: caregiverId } = press
      const phone = await lookAtUnknownNumber(deps, { by, inboundId })
      const seen = await seeCaregiver(deps, { by, caregiverId })
      if (phone === null || seen === null) return pushView(deps, press, noticeView(staffText('people.assign_gone')))
      const { name, consentId } = seen.caregiver
      const state: AssignForm = { list, detail: null, inboundId, caregiverId, consentId }
      await pushView(deps, press, assignFormView({ name, phone }, state))
    },
  }
}
