import { isObject } from './problem.ts'
import type { Json } from './problem.ts'

/**
 * Blocks as Slack gives them back: ids that were left out are made up (`newId`), plain text says `emoji: true` and
 * markup `verbatim: false`.
 */
export function normalizeBlocks(blocks: readonly Json[], newId: () => string): Json[] {
  return blocks.map((block) => {
    const filled = fillTexts(block) as Json
    const named = filled['block_id'] === undefined ? { ...filled, block_id: newId() } : filled
    return nameElements(named, newId)
  })
}

function nameElements(block: Json, newId: () => string): Json {
  const named = (element: unknown): unknown =>
    isObject(element) && !TEXTUAL.has(String(element['type'])) && element['action_id'] === undefined
      ? { ...element, action_id: newId() }
      : element
  const elements =
    block['type'] === 'actions' && Array.isArray(block['elements']) ? { elements: block['elements'].map(named) } : {}
  return {
    ...block,
    ...elements,
    ...(block['accessory'] === undefined ? {} : { accessory: named(block['accessory']) }),
    ...(block['element'] === undefined ? {} : { element: named(block['element']) }),
  }
}

const TEXTUAL = new Set(['image', 'plain_text', 'mrkdwn'])

function fillTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fillTexts)
  if (!isObject(value)) return value
  const filled = Object.fromEntries(Object.entries(value).map(([key, field]) => [key, fillTexts(field)]))
  if (filled['type'] === 'plain_text') return { emoji: true, ...filled }
  return filled['type'] === 'mrkdwn' ? { verbatim: false, ...filled } : filled
}
