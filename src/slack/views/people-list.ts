import { setTimeout as wait } from 'node:timers/promises'
import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { newId } from '../../lib/id.ts'
import { findClassroom } from '../../people/classroom-reader.ts'
import { findCaregivers } from '../../people/find-caregivers.ts'
import { isCoordinator } from '../../school/school.ts'
import type { FormAnswer, Reply } from '../reply.ts'
import type { ComposeForm } from './compose-update.ts'
import { type PeopleList, type PeopleViewDeps, readState } from './people-deps.ts'
import { peopleListView } from './people-list-view.ts'
import { noticeView, updateView } from './people-notice.ts'

/** A modal takes 100 blocks; a whole class is on one page. */
const pageSize = 90
/** So many names are quickly read past, and as quickly loaded. */
const searchPageSize = 25
/** Slack waits three seconds for the answer to a form. */
const patienceMs = 1800

export function newList(of: Pick<PeopleList, 'classroomId' | 'typed' | 'inboundId'>): PeopleList {
  return { ...of, listId: `people:${newId()}`, page: 0 }
}

/** The list as it is now, for whoever may see it. */
export async function listView(
  deps: PeopleViewDeps,
  by: string,
  list: PeopleList,
  notice: string | null = null,
): Promise<types.ModalView> {
  const { scope, classroomId } = await scopeOf(deps, by, list)
  const everybody = classroomId === null && isCoordinator(deps.school, by)
  if (everybody && list.typed === '') return peopleListView({ list, scope, found: 'type_a_name', notice })
  const size = classroomId === null ? searchPageSize : pageSize
  const found = await findCaregivers(deps, { by, classroomId, typed: list.typed, page: list.page, pageSize: size })
  return found === null ? noticeView(staffText('people.not_teacher')) : peopleListView({ list, scope, found, notice })
}

/** A coordinator who types a name in a class's channel looks for it in the whole school. */
async function scopeOf(
  { database, school }: PeopleViewDeps,
  by: string,
  { classroomId, typed }: PeopleList,
): Promise<{ scope: string; classroomId: string | null }> {
  const coordinator = isCoordinator(school, by)
  if (classroomId === null || (coordinator && typed !== '')) {
    return { scope: staffText(coordinator ? 'people.scope_school' : 'people.scope_mine'), classroomId: null }
  }
  const classroom = (await findClassroom(database.client, classroomId))?.name ?? ''
  return { scope: staffText('people.scope_class', { classroom }), classroomId }
}

/** Stands for the list until the names of a whole school were looked through. */
export async function searchingView(deps: PeopleViewDeps, by: string, list: PeopleList): Promise<types.ModalView> {
  const { scope } = await scopeOf(deps, by, list)
  return peopleListView({ list, scope, found: 'searching', notice: null })
}

/** Shows the list anew where it is open. */
export async function renewList(
  deps: PeopleViewDeps,
  by: string,
  list: PeopleList,
  notice: string | null = null,
): Promise<void> {
  await updateView(deps, list.listId, await listView(deps, by, list, notice))
}

/** The search was submitted. Where the names take longer than Slack waits, the list comes after the answer. */
export async function submitPeopleSearch(deps: PeopleViewDeps, form: ComposeForm): Promise<Reply<FormAnswer>> {
  const before = readState(form.privateMetadata) as PeopleList
  const typed = (form.values['search']?.['text']?.value ?? '').trim()
  const list = { ...before, typed, page: 0 }
  const searching = listView(deps, form.userId, list)
  const giveUp = new AbortController()
  const inTime = await Promise.race([searching, wait(patienceMs, null, { signal: giveUp.signal })]).finally(() =>
    giveUp.abort(),
  )
  if (inTime !== null) return { ack: { response_action: 'update', view: inTime } }
  return {
    ack: { response_action: 'update', view: await searchingView(deps, form.userId, list) },
    afterwards: async () => updateView(deps, list.listId, await searching),
  }
}
