import type { types } from '@slack/bolt'
import type { HardTryPost } from '../../conversations/show-hard-try.ts'
import { staffText } from '../../languages/catalogue.ts'
import type { CalledCheckIn } from '../../strategies/ask-callers.ts'
import type { HomeworkReport } from '../../strategies/report-check-in.ts'
import type { Reteach } from '../../strategies/tell-reteach.ts'
import { clampText, escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { caregiverOf, ownContext, ownSection } from './caregiver-words.ts'
import { checkInLine } from './check-in-line.ts'
import { mention } from './people-list.ts'
import { plain } from './plain.ts'

const namesLength = 1500

/** Two tries in a row were too hard: what the class can do for this family. */
export function renderHardTry(post: HardTryPost): RenderedPost {
  const child = escapeMrkdwn(post.child)
  const mentions = post.mentions.map(mention).join(' ')
  const text = staffText('hard_try.said', { child, mentions }).trimEnd()
  const notes = [
    ...(post.over ? [staffText('hard_try.over')] : []),
    ...(post.calledBy === null ? [] : [staffText('hard_try.called', { by: mention(post.calledBy) })]),
  ]
  return {
    text,
    blocks: [ownSection(text), ...(notes.length === 0 ? [] : [ownContext(notes.join('\n'))]), ...buttonsOf(post)],
  }
}

function buttonsOf({ broadcastId, studentId, hasEasier, over, calledBy }: HardTryPost): types.KnownBlock[] {
  const value = `${broadcastId}:${studentId}`
  const button = (action: 'hard_try_easier' | 'hard_try_called') => ({
    type: 'button' as const,
    action_id: action,
    value,
    text: plain(staffText(`hard_try.button.${action}`)),
  })
  const elements = [
    ...(hasEasier && !over ? [button('hard_try_easier')] : []),
    ...(calledBy === null ? [button('hard_try_called')] : []),
  ]
  return elements.length === 0 ? [] : [{ type: 'actions', elements }]
}

/** Several found it too hard: a question to the teacher, with numbers alone. */
export function renderReteach({ author, teachers, excerpt, tooHard, answered }: Reteach): RenderedPost {
  const mentions = (teachers ?? [author]).map(mention).join(' ')
  const text = staffText('reteach.said', { author: mentions, count: tooHard, answered }).trimStart()
  const quoted = excerpt === '' ? '' : `\n> ${escapeMrkdwn(excerpt)}`
  return { text, blocks: [ownSection(`${text}${quoted}`)] }
}

/** It is time to hear from those who are not texted. */
export function renderCalledCheckIn({ cardId, author, excerpt, families }: CalledCheckIn): RenderedPost {
  const text = staffText('called_check_in.ask', { author: mention(author), count: families.length })
  const named = clampText(families.map(caregiverOf).join(', '), namesLength)
  const quoted = excerpt === '' ? '' : `\n> ${escapeMrkdwn(excerpt)}`
  const button = {
    type: 'button' as const,
    action_id: 'called_check_in',
    value: cardId,
    text: plain(staffText('called_check_in.open')),
  }
  return {
    text,
    blocks: [ownSection(`${text}${quoted}\n${escapeMrkdwn(named)}`), { type: 'actions', elements: [button] }],
  }
}

/** How the homework went, before the next lesson. */
export function renderHomeworkReport({ author, excerpt, tally }: HomeworkReport): RenderedPost {
  const text = staffText('homework.report', { author: mention(author) })
  const line = tally === null ? staffText('homework.report_none') : checkInLine(tally)
  return { text: `${text} ${line}`, blocks: [ownSection(`${text}\n> ${escapeMrkdwn(excerpt)}\n${line}`)] }
}
