import { plain } from '../render/plain.ts'
import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import type { FoundPeople, ListedPerson } from '../../people/find-caregivers.ts'
import { button, caregiverLine, context, section } from '../render/people-words.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import type { PeopleList } from './people-deps.ts'

export interface PeopleListShown {
  list: PeopleList
  /** The class's name, or what stands for all that is in sight. */
  scope: string
  /** `searching`: names are still looked through. `type_a_name`: too many to show without one. */
  found: FoundPeople | 'searching' | 'type_a_name'
  /** What was just done. */
  notice: string | null
}

/** The list of families, with its search. No number is in it. */
export function peopleListView({ list, scope, found, notice }: PeopleListShown): types.ModalView {
  const searched = list.typed === '' ? scope : staffText('people.scope_found', { scope, typed: list.typed })
  return {
    type: 'modal',
    callback_id: 'people',
    external_id: list.listId,
    private_metadata: JSON.stringify(list),
    title: plain(staffText(list.inboundId === null ? 'people.title' : 'people.assign_title')),
    submit: plain(staffText('people.search')),
    close: plain(staffText('people.close')),
    blocks: [
      ...(notice === null ? [] : [section(escapeMrkdwn(notice))]),
      searchInput(list),
      context(searched),
      ...(typeof found === 'string' ? [section(staffText(`people.${found}`))] : resultBlocks(found, list)),
    ],
  }
}

function searchInput({ typed, classroomId }: PeopleList): types.KnownBlock {
  return {
    type: 'input',
    block_id: 'search',
    optional: true,
    label: plain(staffText('people.search_label')),
    hint: plain(staffText(classroomId === null ? 'people.search_hint_school' : 'people.search_hint')),
    element: {
      type: 'plain_text_input',
      action_id: 'text',
      max_length: 100,
      ...(typed === '' ? {} : { initial_value: typed }),
    },
  }
}

function resultBlocks({ people, total, page, pages, beyond }: FoundPeople, list: PeopleList): types.KnownBlock[] {
  if (total === 0) return [section(staffText('people.nobody'))]
  const lines = staffText('people.count', { count: total })
  const turns = [
    ...(page > 0 ? [button('people_previous', staffText('people.previous'), String(page - 1))] : []),
    ...(page + 1 < pages ? [button('people_next', staffText('people.next'), String(page + 1))] : []),
  ]
  return [
    ...people.flatMap((person) => personBlock(person, list)),
    ...(beyond === 0 ? [] : [context(staffText('people.beyond', { count: beyond }))]),
    context(pages === 1 ? lines : staffText('people.count_pages', { lines, page: page + 1, pages })),
    ...(turns.length === 0 ? [] : [{ type: 'actions' as const, elements: turns }]),
  ]
}

function personBlock(person: ListedPerson, { inboundId }: PeopleList): types.KnownBlock[] {
  if (person.kind === 'caregiver') {
    const label = staffText(inboundId === null ? 'people.open' : 'people.choose')
    const accessory = button('people_open', label, person.caregiver.caregiverId)
    return [{ ...section(caregiverLine(person.caregiver)), accessory }]
  }
  // An unknown number is somebody's whom the school knows already.
  if (inboundId !== null) return []
  const child = escapeMrkdwn(person.child.name)
  const line = staffText('people.child_alone', { child, classroom: escapeMrkdwn(person.child.classroom.name) })
  return [{ ...section(line), accessory: button('people_add', staffText('people.add'), person.child.studentId) }]
}
