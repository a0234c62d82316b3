import type { types } from '@slack/bolt'
import type { DeskModel } from '../../broadcasts/desk-item.ts'
import { staffText } from '../../languages/catalogue.ts'
import type { RenderedPost } from '../rendered-post.ts'
import { languageWord, ownContext, ownSection, quotedWords } from './caregiver-words.ts'
import { mention } from './people-list.ts'
import { plain } from './plain.ts'

/** What a liaison is asked about words in their language, and what came of it. */
export function renderDeskItem(model: DeskModel): RenderedPost {
  const { kind, original, back, outcome } = model
  const language = languageWord(model.language)
  const author = model.author === null ? staffText('conversation.somebody') : mention(model.author)
  const asks = staffText(`desk.asks_${kind}`, { language, author })
  const words = Object.values(model.words).join('\n')
  const blocks: types.KnownBlock[] = [
    ownSection(asks),
    ...(original === '' ? [] : [ownContext(staffText('desk.original')), quotedWords(original)]),
    ownContext(staffText('desk.words', { language })),
    quotedWords(words),
    ...(back === null ? [] : [ownContext(staffText('desk.back')), quotedWords(back)]),
  ]
  if (outcome === null) return { text: asks, blocks: [...blocks, { type: 'actions', elements: buttonsOf(model) }] }
  const by = outcome.by === null ? '' : mention(outcome.by)
  return { text: asks, blocks: [...blocks, ownSection(staffText(`desk.done_${outcome.kind}`, { by, language }))] }
}

function buttonsOf({ kind, itemId }: DeskModel): types.Button[] {
  const button = (actionId: string, label: string, isPrimary = false): types.Button => ({
    type: 'button',
    action_id: actionId,
    value: itemId,
    text: plain(label),
    ...(isPrimary ? { style: 'primary' } : {}),
  })
  switch (kind) {
    case 'approval':
      return [
        button('desk_approve', staffText('desk.approve'), true),
        button('desk_edit', staffText('desk.edit')),
        button('desk_reject', staffText('desk.reject')),
      ]
    case 'flag':
      return [button('desk_correct', staffText('desk.correct'), true), button('desk_right', staffText('desk.right'))]
    case 'reading':
      return [button('desk_read', staffText('desk.read'), true), button('desk_right', staffText('desk.right'))]
  }
}
