import type { Block } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { optionsOf, stringOf, textOf } from './read-block.ts'

interface Offer {
  readonly value: string
  readonly label: string
  readonly group: string
}

/** What can be chosen in a select: the bot's options, or the people or channels of the workspace. */
export function useOffers(element: Block): readonly Offer[] {
  const { state } = usePage()
  const type = stringOf(element['type'])
  if (type.endsWith('users_select')) return state.people.map(({ id, name }) => ({ value: id, label: name, group: '' }))
  if (/(?:conversations|channels)_select$/.test(type)) {
    return state.channels
      .filter(({ kind }) => kind === 'channel' || type.endsWith('conversations_select'))
      .map(({ id, name, kind }) => ({ value: id, label: kind === 'channel' ? `#${name}` : name, group: '' }))
  }
  return optionsOf(element).map(({ option, group }) => ({
    value: stringOf(option['value']),
    label: textOf(option['text']),
    group,
  }))
}
