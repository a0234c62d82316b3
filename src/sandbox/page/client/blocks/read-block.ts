import type { Block, Entered } from '../../protocol.ts'
import { unescapeSlack } from '../parse-mrkdwn.ts'

export function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function blocksOf(value: unknown): readonly Block[] {
  return Array.isArray(value) ? value.filter(isBlock) : []
}

export function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The words of a text object. */
export function textOf(value: unknown): string {
  if (!isBlock(value)) return ''
  const text = stringOf(value['text'])
  return value['type'] === 'mrkdwn' ? text : unescapeSlack(text)
}

/** The options of an element, its groups' too, each with the label of its group. */
export function optionsOf(element: Block): readonly { readonly option: Block; readonly group: string }[] {
  const alone = blocksOf(element['options']).map((option) => ({ option, group: '' }))
  const grouped = blocksOf(element['option_groups']).flatMap((group) =>
    blocksOf(group['options']).map((option) => ({ option, group: textOf(group['label']) })),
  )
  return [...alone, ...grouped]
}

/** What stands in an element by its state: words, an option's value, several of these; '' or none for nothing. */
export function enteredIn(state: Block | undefined): string | readonly string[] {
  if (state === undefined) return ''
  const [, value] = Object.entries(state).find(([key]) => key !== 'type') ?? []
  if (Array.isArray(value)) return value.map(valueOf)
  return valueOf(value)
}

function valueOf(value: unknown): string {
  if (isBlock(value)) return stringOf(value['value'])
  return typeof value === 'number' ? String(value) : stringOf(value)
}

export function isEmptyEntry(entered: Entered): boolean {
  return entered === null || entered === '' || (Array.isArray(entered) && entered.length === 0)
}
