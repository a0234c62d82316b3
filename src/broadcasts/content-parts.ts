import { SECTION_IDS } from '../texts/section.ts'
import type { Content } from './content.ts'
import { PROMPT_PARTS } from './strategy-content.ts'

/** Words by the part of a content that they are: a section's id, or `text`. */
export type Parts = Readonly<Record<string, string>>

/** What of a content somebody wrote, in the order in which it is read; nothing of what is ours. */
export function partsOf(content: Content): Parts {
  switch (content.kind) {
    case 'update': {
      const written = SECTION_IDS.map((id) => [id, content.sections[id]?.trim() ?? ''] as const)
      const ask = content.ask === undefined ? [] : [['ask', content.ask] as const]
      return Object.fromEntries([...written.filter(([, words]) => words !== ''), ...ask])
    }
    case 'message':
    case 'note':
    case 'homework':
      return { text: content.text }
    case 'strategy': {
      const written = PROMPT_PARTS.map((part) => [part, content.words[part]?.trim() ?? ''] as const)
      return Object.fromEntries(written.filter(([, words]) => words !== ''))
    }
    case 'welcome':
      return {}
  }
}

/** The content with other words in its parts; parts that it does not have are left out. */
export function withParts<Of extends Content>(content: Of, parts: Parts): Of {
  switch (content.kind) {
    case 'update': {
      const own = SECTION_IDS.filter((id) => content.sections[id] !== undefined)
      const sections = Object.fromEntries(own.map((id) => [id, parts[id] ?? content.sections[id] ?? '']))
      return { ...content, sections, ...(content.ask === undefined ? {} : { ask: parts['ask'] ?? content.ask }) }
    }
    case 'message':
    case 'note':
    case 'homework':
      return { ...content, text: parts['text'] ?? content.text }
    case 'strategy': {
      const own = PROMPT_PARTS.filter((part) => content.words[part] !== undefined)
      const words = Object.fromEntries(own.map((part) => [part, parts[part] ?? content.words[part] ?? '']))
      return { ...content, words }
    }
    case 'welcome':
      return content
  }
}

/** All that somebody wrote, for people to read at once. */
export function ownText(content: Content): string {
  return Object.values(partsOf(content)).join('\n')
}
