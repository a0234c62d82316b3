import type { ChannelLoss } from '../people/channel-loss.ts'
import type { NotShown } from '../posts/staff-channel.ts'
import type { SlackFault } from './slack-fault.ts'

// Codes as docs.slack.dev lists them for chat.postMessage, chat.update, conversations.info and conversations.open.

/** Slack answers `channel_not_found` for a deleted channel and for a private one that the bot is not in. */
const losses: Readonly<Record<string, ChannelLoss>> = {
  not_in_channel: 'removed',
  channel_not_found: 'removed',
  restricted_action: 'removed',
  restricted_action_read_only_channel: 'removed',
  restricted_action_thread_only_channel: 'removed',
  is_archived: 'archived',
  is_inactive: 'archived',
}

/** The app, its token or the workspace: every post would fare the same until somebody mends it. */
const account = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'no_permission',
  'missing_scope',
  'not_allowed_token_type',
  'access_denied',
  'accesslimited',
  'org_login_required',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'team_access_not_granted',
  'team_not_found',
  'two_factor_setup_required',
  'messages_tab_disabled',
  'deprecated_endpoint',
  'method_deprecated',
  'unknown_method',
  'invalid_arg_name',
  'upgrade_required',
])

const messageGone = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed'])

/** What a fault means for a post or an edit. A code that is not known is held against the post, so that it blocks no other. */
export function notShown(fault: SlackFault): NotShown {
  switch (fault.kind) {
    case 'slow_down':
      return fault
    case 'not_reached':
      return { kind: 'unavailable', code: fault.code, needsPerson: false }
    case 'no_answer':
      return { kind: 'unknown', why: fault.why }
    case 'answered': {
      const why = Object.hasOwn(losses, fault.code) ? losses[fault.code] : undefined
      if (why !== undefined) return { kind: 'channel_lost', why }
      if (account.has(fault.code)) return { kind: 'unavailable', code: fault.code, needsPerson: true }
      return messageGone.has(fault.code) ? { kind: 'gone' } : { kind: 'refused', code: fault.code }
    }
    default:
      return fault satisfies never
  }
}
