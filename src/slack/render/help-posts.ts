import type { types } from '@slack/bolt'
import type { HelpPost } from '../../conversations/help-post.ts'
import type { HelpRing } from '../../conversations/ring-help.ts'
import { staffText } from '../../languages/catalogue.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { describeTies, ownContext, ownSection, quotedWords } from './caregiver-words.ts'
import { entryButtons } from './entry-buttons.ts'
import { mention } from './people-list.ts'

/** A text that was passed on, as a coordinator reads it. */
export function renderHelpCase(post: HelpPost): RenderedPost {
  const classroom = post.classroom === null ? staffText('helpcase.coordinators') : escapeMrkdwn(post.classroom)
  const opening = staffText(`helpcase.case_${post.reason}`, { by: mention(post.openedBy), classroom })
  const who = `*${escapeMrkdwn(post.caregiver)}* (${escapeMrkdwn(describeTies(post.ties, post.language))})`
  const notes = [
    post.photos > 0 ? staffText('conversation.photos', { count: post.photos }) : '',
    post.takenBy === null ? '' : staffText('helpcase.taken', { by: mention(post.takenBy) }),
    outcomeOf(post),
  ].filter((note) => note !== '')
  return {
    text: `${opening} ${who}`,
    blocks: [
      ownSection(`${opening}\n${who}`),
      ...(post.words.trim() === '' ? [] : [quotedWords(post.words)]),
      ...(notes.length === 0 ? [] : [ownContext(notes.join('\n'))]),
      ...buttonsOf(post),
    ],
  }
}

function outcomeOf({ state, settledBy }: HelpPost): string {
  const by = settledBy === null ? staffText('conversation.somebody') : mention(settledBy)
  switch (state) {
    case 'answered':
    case 'thanked':
    case 'done':
      return staffText(`conversation.${state}`, { by })
    case 'moved':
      return staffText('conversation.before_moved', { by })
    case 'routing':
    case 'waiting':
    case 'passed_on':
    case 'sent':
      return ''
  }
}

function buttonsOf(post: HelpPost): types.KnownBlock[] {
  if (post.state !== 'passed_on') return []
  return [
    post.takenBy === null
      ? takeButton(post.caseId)
      : entryButtons(post.entryId, ['reply', 'thanks', 'done'], post.others),
  ]
}

/** Rings for a case until somebody takes it. */
export function renderHelpRing({ caseId, reason, caregiver, takenBy }: HelpRing): RenderedPost {
  const text =
    takenBy === null
      ? staffText('helpcase.ring', {
          caregiver: escapeMrkdwn(caregiver),
          reason: staffText(`helpcase.reason_${reason}`),
        })
      : staffText('helpcase.taken', { by: mention(takenBy) })
  return { text, blocks: [ownSection(text), ...(takenBy === null ? [takeButton(caseId)] : [])] }
}

function takeButton(caseId: string): types.ActionsBlock {
  const text = { type: 'plain_text' as const, text: staffText('helpcase.take') }
  return {
    type: 'actions',
    elements: [{ type: 'button', action_id: 'help_take', value: caseId, text, style: 'primary' }],
  }
}
