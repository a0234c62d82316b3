import { all, boolean, byType, list, object, string } from './checks.ts'
import { plainText, slackFile, text } from './composition.ts'
import { elementsFor } from './placement.ts'
import type { Surface } from './placement.ts'
import { isObject, problem } from './problem.ts'
import type { Check, Json } from './problem.ts'

// Blocks: https://docs.slack.dev/reference/block-kit/blocks

const anything: Check = () => []
const type = { type: anything }
const blockId = { block_id: string(255) }

const MAX_BLOCKS: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 }

/** Blocks of messages that are known by name and not looked into: the product has no use for them. */
const UNCHECKED_IN_MESSAGES = [
  'alert',
  'card',
  'carousel',
  'container',
  'context_actions',
  'data_table',
  'plan',
  'table',
  'task_card',
]

/** Blocks that are known by name and not looked into. */
const named: Check = (value, pointer) =>
  isObject(value) && value['block_id'] !== undefined ? string(255)(value['block_id'], `${pointer}/block_id`) : []

const SURFACES: readonly Surface[] = ['message', 'modal', 'home']
const CHECKS = new Map(SURFACES.map((surface) => [surface, byType(shapesFor(surface))]))

/** All that Slack would refuse in `blocks`, found from `pointer` down. Pure. */
export function validateBlocks(blocks: unknown, surface: Surface, pointer = '/blocks'): ReturnType<Check> {
  const each = CHECKS.get(surface) ?? anything
  // Slack stops at a wrong count before it looks inside.
  return all(
    list(all(each, uniqueActionIds), MAX_BLOCKS[surface], surface === 'modal' ? 1 : 0),
    uniqueBlockIds,
    oneFocus,
  )(blocks, pointer)
}

function shapesFor(surface: Surface): Readonly<Record<string, Check>> {
  const shapes: Readonly<Record<string, Check>> = {
    section: all(
      object({
        required: type,
        optional: {
          ...blockId,
          text: text(3000),
          fields: list(text(2000), 10),
          accessory: byType(elementsFor('accessory', surface)),
          expand: boolean,
        },
      }),
      (value, pointer) =>
        isObject(value) && value['text'] === undefined && value['fields'] === undefined
          ? problem(pointer, 'missing required field: text')
          : [],
    ),
    divider: object({ required: type, optional: blockId }),
    header: object({ required: { ...type, text: plainText(150) }, optional: blockId }),
    context: object({
      required: { ...type, elements: list(byType({ ...elementsFor('context', surface), ...textTypes() }), 10) },
      optional: blockId,
    }),
    actions: object({
      required: { ...type, elements: list(byType(elementsFor('actions', surface)), 25) },
      optional: blockId,
    }),
    image: object({
      required: { ...type, alt_text: string(2000) },
      either: { image_url: string(3000), slack_file: slackFile },
      optional: { ...blockId, title: plainText(2000) },
    }),
    input: all(
      object({
        required: { ...type, label: plainText(2000), element: byType(elementsFor('input', surface)) },
        optional: { ...blockId, hint: plainText(2000), optional: boolean, dispatch_action: boolean },
      }),
      (value, pointer) =>
        isObject(value) &&
        value['dispatch_action'] === true &&
        (value['element'] as Json | undefined)?.['type'] === 'file_input'
          ? problem(`${pointer}/element/type`, 'unsupported type: file_input')
          : [],
    ),
    rich_text: object({
      required: {
        ...type,
        elements: list(
          byType({
            rich_text_section: anything,
            rich_text_list: anything,
            rich_text_preformatted: anything,
            rich_text_quote: anything,
          }),
          1000,
          0,
        ),
      },
      optional: blockId,
    }),
    video: named,
  }
  if (surface !== 'message') return shapes
  const markdown = object({ required: { ...type, text: string(12_000) }, optional: blockId })
  return { ...shapes, markdown, ...Object.fromEntries(UNCHECKED_IN_MESSAGES.map((name) => [name, named])) }
}

function textTypes(): Readonly<Record<string, Check>> {
  return { plain_text: text(3000), mrkdwn: text(3000) }
}

const uniqueBlockIds: Check = (value, pointer) =>
  repeated(asObjects(value).map((block) => block['block_id'])).flatMap((id) =>
    problem(pointer, `\`block_id\` "${id}" already exists`),
  )

const uniqueActionIds: Check = (value, pointer) => {
  if (!isObject(value)) return []
  return repeated(elementsOf(value).map((element) => element['action_id'])).flatMap((id) =>
    problem(pointer, `\`action_id\` "${id}" already exists`),
  )
}

const oneFocus: Check = (value, pointer) => {
  const focused = asObjects(value)
    .flatMap(elementsOf)
    .filter((element) => element['focus_on_load'] === true)
  return focused.length > 1 ? problem(pointer, 'only one element may set focus_on_load') : []
}

/** The interactive elements of one block, wherever in it they stand. */
export function elementsOf(block: Json): readonly Json[] {
  return [...asObjects(block['elements']), ...asObjects([block['accessory']]), ...asObjects([block['element']])]
}

function asObjects(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function repeated(ids: readonly unknown[]): readonly string[] {
  const known = ids.filter((id) => typeof id === 'string')
  return [...new Set(known.filter((id, index) => known.indexOf(id) !== index))]
}
