import type { Database } from '../../database/database.ts'
import { staffText } from '../../languages/catalogue.ts'
import type { GlossaryTerm } from '../../languages/protect-words.ts'
import { parseLanguageTag } from '../../languages/supported-language.ts'
import { spokenLanguage } from '../../languages/translator.ts'
import type { Clock } from '../../lib/clock.ts'
import { isCoordinator, type School } from '../../school/school.ts'
import { readGlossary, removeGlossaryTerm, setGlossaryTerm } from '../../texts/glossary-store.ts'
import { languageWord } from '../render/caregiver-words.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'
import type { Interaction, Reply } from '../reply.ts'

/** What `/family glossary` was asked to do. */
type GlossaryWish =
  | { kind: 'list' }
  | { kind: 'set'; term: GlossaryTerm }
  | { kind: 'remove'; term: Pick<GlossaryTerm, 'term' | 'language'> }
  | { kind: 'unclear' }

/** `sub = substitute teacher`, `es: recess = recreo`, `remove sub`; nothing lists the school's words. */
export function parseGlossary(rest: string): GlossaryWish {
  const line = rest.trim().replaceAll(/\s+/g, ' ')
  if (line === '') return { kind: 'list' }
  const removes = /^remove /i.test(line)
  const named = /^(?:remove )?(?:([a-z]{2,3}(?:-\w+)?): ?)?([^=]+?)(?: ?= ?(.+))?$/i.exec(line)
  const [, tag, term = '', meaning] = named ?? []
  const language = tag === undefined ? null : languageOf(tag)
  if (named === null || language === undefined || term === '' || term.length > 80) return { kind: 'unclear' }
  if (removes) return meaning === undefined ? { kind: 'remove', term: { term, language } } : { kind: 'unclear' }
  return meaning === undefined ? { kind: 'unclear' } : { kind: 'set', term: { term, meaning, language } }
}

function languageOf(tag: string): string | undefined {
  const parsed = parseLanguageTag(tag)
  return parsed.ok ? spokenLanguage(parsed.tag) : undefined
}

/** `/family glossary`: the school's own words and what is said for them; coordinators change them. */
export async function glossaryCommand(
  { database, clock, school }: { database: Database; clock: Clock; school: School },
  { userId }: Interaction,
  rest: string,
): Promise<Reply> {
  const wish = parseGlossary(rest)
  if (wish.kind === 'list') return { ack: { text: listOf(await readGlossary(database.client)) } }
  if (!isCoordinator(school, userId)) return { ack: { text: staffText('access.coordinators_only') } }
  switch (wish.kind) {
    case 'unclear':
      return { ack: { text: staffText('glossary.usage') } }
    case 'set':
      await setGlossaryTerm(database.client, wish.term, { by: userId, at: clock.now() })
      return { ack: { text: staffText('glossary.set', shown(wish.term)) } }
    case 'remove': {
      const removed = await removeGlossaryTerm(database.client, wish.term)
      const word = { term: escapeMrkdwn(wish.term.term) }
      return { ack: { text: staffText(removed ? 'glossary.removed' : 'glossary.not_there', word) } }
    }
  }
}

function listOf(terms: readonly GlossaryTerm[]): string {
  if (terms.length === 0) return `${staffText('glossary.none')}\n${staffText('glossary.usage')}`
  const lines = terms.map((term) => `• ${staffText('glossary.line', shown(term))}`)
  return clampText([staffText('glossary.list'), ...lines].join('\n'), 3500)
}

function shown({ term, meaning, language }: GlossaryTerm): { term: string; meaning: string; language: string } {
  const name = language === null ? staffText('glossary.every_language') : languageWord(language)
  return { term: escapeMrkdwn(term), meaning: escapeMrkdwn(meaning), language: name }
}
