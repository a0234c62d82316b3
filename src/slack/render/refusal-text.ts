import type { EntryState } from '../../conversations/entry.ts'
import type { EntryRefusal } from '../../conversations/entry-permission.ts'
import type { ReplyRefusal } from '../../conversations/plan-reply.ts'
import { staffText } from '../../languages/catalogue.ts'
import { mention } from './people-list.ts'

/** Why somebody cannot answer a caregiver's text, for their eyes only. */
export function refusalText(refusal: ReplyRefusal, officePhone: string): string {
  if (refusal.kind !== 'unreachable') return entryRefusalText(refusal)
  const caregiver = staffText('conversation.this_caregiver')
  return staffText(`conversation.unreachable_${refusal.reason}`, { caregiver, phone: officePhone })
}

export function entryRefusalText(refusal: EntryRefusal): string {
  switch (refusal.kind) {
    case 'gone':
      return staffText('conversation.gone')
    case 'elsewhere':
      return staffText('conversation.read_elsewhere')
    case 'not_staff':
      return staffText('access.not_staff')
    case 'child_left':
      return staffText('conversation.child_left')
    case 'with_coordinators':
      return staffText('conversation.with_coordinators')
  }
}

/** Somebody was first. */
export function settledText({ state, by }: { state: EntryState; by: string | null }): string {
  const who = by === null ? staffText('conversation.somebody') : mention(by)
  switch (state) {
    case 'answered':
    case 'thanked':
    case 'done':
    case 'passed_on':
    case 'moved':
      return staffText(`conversation.before_${state}`, { by: who })
    case 'routing':
    case 'waiting':
    case 'sent':
      return staffText('conversation.gone')
  }
}
