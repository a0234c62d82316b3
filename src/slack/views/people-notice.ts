import { plain } from '../render/plain.ts'
import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { section } from '../render/people-words.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import type { Interaction } from '../reply.ts'
import { readSlackFault } from '../slack-fault.ts'
import type { PeopleViewDeps } from './people-deps.ts'

/** A modal that only says something. */
export function noticeView(words: string): types.ModalView {
  return {
    type: 'modal',
    title: plain(staffText('people.title')),
    close: plain(staffText('people.close')),
    blocks: [section(escapeMrkdwn(words))],
  }
}

/** Lays a form upon the one that was pressed in. */
export async function pushView(
  { client }: PeopleViewDeps,
  { triggerId }: Pick<Interaction, 'triggerId'>,
  view: types.ModalView,
): Promise<void> {
  await client.views.push({ trigger_id: triggerId, view })
}

/** Shows a view anew by its `external_id`; nothing happens where it was closed. */
export async function updateView(
  { client }: Pick<PeopleViewDeps, 'client'>,
  externalId: string,
  view: types.ModalView,
): Promise<void> {
  try {
    await client.views.update({ external_id: externalId, view: { ...view, external_id: externalId } })
  } catch (error) {
    const fault = readSlackFault(error)
    if (fault.kind !== 'answered' || fault.code !== 'not_found') throw error
  }
}
