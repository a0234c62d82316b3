import type { types } from '@slack/bolt'
import { type Log, errorFacts } from '../lib/log.ts'
import type { PostContent } from '../posts/staff-channel.ts'
import { isolateDirection } from './isolate-direction.ts'

export interface RenderedPost {
  /** What notifications and screen readers say. */
  text: string
  blocks: types.KnownBlock[]
}

/** By kind of post; each is given the model that was put with this kind. */
export type Renderers = Readonly<Record<string, (model: never) => RenderedPost>>

/** Null when no renderer knows the kind or the model is not what it expects: such a post can never be shown. */
export function renderPost(renderers: Renderers, content: PostContent, log: Log): RenderedPost | null {
  const render = Object.hasOwn(renderers, content.kind) ? renderers[content.kind] : undefined
  if (render === undefined) {
    log.error('post.no_renderer', { kind: content.kind })
    return null
  }
  try {
    return fitToSlack(render(content.model as never))
  } catch (error) {
    log.error('post.not_rendered', { kind: content.kind, ...errorFacts(error) })
    return null
  }
}

/**
 * Cuts what people wrote down to what Slack takes in a message, so that long words are shown shortened and not refused:
 * 50 blocks, 3,000 characters in a section or context, 2,000 in a field, 150 in a header; the text is best under 4,000
 * (docs.slack.dev/reference/block-kit/blocks).
 */
export function fitToSlack({ text, blocks }: RenderedPost): RenderedPost {
  return { text: clampText(text, 4000), blocks: blocks.slice(0, 50).map(fitBlock) }
}

function fitBlock(block: types.KnownBlock): types.KnownBlock {
  if (block.type === 'header') return { ...block, text: fitText(block.text, 150) }
  if (block.type === 'context') {
    const fitElement = (element: types.ContextBlockElement) =>
      element.type === 'image' ? element : fitText(element, 3000)
    return { ...block, elements: block.elements.slice(0, 10).map(fitElement) }
  }
  if (block.type !== 'section') return block
  const fitted = { ...block }
  if (block.text !== undefined) fitted.text = fitText(block.text, 3000)
  if (block.fields !== undefined) fitted.fields = block.fields.slice(0, 10).map((field) => fitText(field, 2000))
  return fitted
}

function fitText<Text extends types.TextObject>(object: Text, max: number): Text {
  return { ...object, text: clampText(object.text, max) }
}

/**
 * Makes words of people and of the roster inert in Slack's markup: no `<!channel>`, no `<@U123>`, no links in disguise.
 * Slack asks for exactly these three (docs.slack.dev/messaging/formatting-message-text). Right-to-left words keep to themselves.
 */
export function escapeMrkdwn(words: string): string {
  return isolateDirection(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
}

/** At most `max` UTF-16 units, closed with an ellipsis when cut; never within an entity, a mention or a character. */
export function clampText(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text
    .slice(0, max - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/<[^<>]*$/, '')
    .replace(/&\w{0,4}$/, '')
  return `${cut.trimEnd()}…`
}
