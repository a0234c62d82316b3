import type { types } from '@slack/bolt'
import type { Tie } from '../../conversations/conversation-post.ts'
import { staffText } from '../../languages/catalogue.ts'
import { languageName, parseLanguageTag } from '../../languages/supported-language.ts'
import { isolateDirection } from '../isolate-direction.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** "Ana and Leo" */
export function nameList(names: readonly string[]): string {
  return list.format(names)
}

/** "Ana's mother, Spanish": who a caregiver is, in plain words. */
export function describeTies(ties: readonly Tie[], language: string): string {
  const relations = ties.map(({ children, relationship }) =>
    staffText('conversation.tie', { children: nameList(children), relationship }),
  )
  return [...relations, languageWord(language)].join(', ')
}

/** "Rosa (Ana)" */
export function caregiverOf({ caregiver, children }: { caregiver: string; children: readonly string[] }): string {
  return children.length === 0 ? caregiver : `${caregiver} (${children.join(', ')})`
}

/** "Spanish", for a stored tag. */
export function languageWord(tag: string): string {
  const parsed = parseLanguageTag(tag)
  return parsed.ok ? languageName(parsed.tag) : tag
}

/**
 * Our own words with mentions and links in them. Verbatim: Slack looks for no others in what people wrote, so that "@channel" from a phone
 * calls nobody (docs.slack.dev/reference/block-kit/composition-objects/text-object).
 */
export function ownSection(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }
}

/** A small line beneath, in the same way. */
export function ownContext(text: string): types.ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }
}

/** What a family or staff wrote, letter by letter: no markup, mention, link or emoji code in it means anything. */
export function quotedWords(words: string): types.SectionBlock {
  return { type: 'section', text: { type: 'plain_text', text: isolateDirection(words), emoji: false } }
}
