import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { newId } from '../../lib/id.ts'
import { lookAtCaregiver } from '../../people/record-look.ts'
import type { PeopleDetail, PeopleForm, PeopleList, PeopleViewDeps } from './people-deps.ts'
import { peopleDetailView } from './people-detail-view.ts'
import { renewList } from './people-list.ts'
import { noticeView, updateView } from './people-notice.ts'

/** A caregiver in full, for whoever may see them; that they looked is recorded. */
export async function detailView(
  deps: PeopleViewDeps,
  by: string,
  of: { list: PeopleList; caregiverId: string; detailId?: string },
  notice: string | null = null,
): Promise<types.ModalView> {
  const { list, caregiverId, detailId = `caregiver:${newId()}` } = of
  const seen = await lookAtCaregiver(deps, { by, caregiverId })
  if (seen === null) return noticeView(staffText('people.gone'))
  const state: PeopleDetail = { list, detailId, caregiverId, consentId: seen.consent?.consentId ?? null }
  return peopleDetailView(seen, state, { timezone: deps.school.timezone, now: deps.clock.now(), notice })
}

/** After a change: what lies beneath the form, as it is now. */
export async function renewBeneath(
  deps: PeopleViewDeps,
  by: string,
  { list, detail }: PeopleForm,
  notice: string,
): Promise<void> {
  if (detail !== null) await updateView(deps, detail.detailId, await detailView(deps, by, detail, notice))
  await renewList(deps, by, list, detail === null ? notice : null)
}
