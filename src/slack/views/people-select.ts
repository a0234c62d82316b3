import type { types } from '@slack/bolt'
import { plain } from '../render/plain.ts'
import { clampText } from '../rendered-post.ts'
import type { NoteChoice } from './note-choices.ts'

/** Slack's limits for a select: the text of an option, the options of one group. */
const optionLength = 75
const groupSize = 100

/** A select of people: all of them where one list takes them, else in groups that say from whom to whom they go. */
export function peopleSelect(
  actionId: string,
  choices: readonly NoteChoice[],
  chosen: readonly string[],
): types.MultiStaticSelect {
  const initial = choices.filter(({ id }) => chosen.includes(id)).map(optionOf)
  return {
    type: 'multi_static_select',
    action_id: actionId,
    ...optionsOf(choices),
    ...(initial.length === 0 ? {} : { initial_options: initial }),
  }
}

function optionsOf(choices: readonly NoteChoice[]): Pick<types.MultiStaticSelect, 'options' | 'option_groups'> {
  if (choices.length <= groupSize) return { options: choices.map(optionOf) }
  const groups = []
  for (let from = 0; from < choices.length; from += groupSize) {
    const some = choices.slice(from, from + groupSize)
    const [first, last] = [some[0], some.at(-1)].map((choice) => clampText(choice?.label ?? '', 30))
    groups.push({ label: plain(`${first} – ${last}`), options: some.map(optionOf) })
  }
  return { option_groups: groups }
}

function optionOf({ id, label }: NoteChoice): types.PlainTextOption {
  return { text: plain(clampText(label, optionLength)), value: id }
}
