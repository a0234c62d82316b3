import type { types } from '@slack/bolt'
import type { ApprovalRequest } from '../../broadcasts/request-approval.ts'
import type { EmergencyNotice } from '../../broadcasts/tell-emergency.ts'
import { staffText } from '../../languages/catalogue.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'

/** What a coordinator reads who is asked to agree to a long text, and then who decided. */
export function renderApprovalRequest(request: ApprovalRequest): RenderedPost {
  const asks = staffText('approval.request', {
    author: `<@${request.author}>`,
    count: request.segments,
    caregivers: staffText('caregivers', { count: request.caregivers }),
    classroom: escapeMrkdwn(request.classroom),
  })
  const often = request.weekTexts === undefined ? '' : `\n${staffText('approval.often', { count: request.weekTexts })}`
  const quoted = escapeMrkdwn(request.example).replaceAll(/^/gm, '> ')
  const button = (actionId: string, label: 'approval.agree' | 'approval.refuse'): types.Button => ({
    type: 'button',
    action_id: actionId,
    value: request.draftId,
    text: { type: 'plain_text', text: staffText(label) },
  })
  const last: types.KnownBlock =
    request.decision === null
      ? {
          type: 'actions',
          elements: [button('broadcast_approve', 'approval.agree'), button('broadcast_refuse', 'approval.refuse')],
        }
      : { type: 'section', text: { type: 'mrkdwn', text: decisionText(request.decision) } }
  return {
    text: asks,
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `${asks}${often}\n${quoted}` } }, last],
  }
}

/** What the author hears of it. */
export function renderApprovalAnswer({ decision }: ApprovalRequest): RenderedPost {
  const text = decision === null ? '' : decisionText(decision)
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
}

/** Who has sent an emergency, and why. */
export function renderEmergency({ by, reason, caregivers }: EmergencyNotice): RenderedPost {
  const text = staffText('emergency.sent', {
    by: `<@${by}>`,
    caregivers: staffText('caregivers', { count: caregivers }),
    reason: escapeMrkdwn(reason),
  })
  return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
}

function decisionText({ by, agreed }: { by: string; agreed: boolean }): string {
  return staffText(agreed ? 'approval.agreed' : 'approval.refused', { by: `<@${by}>` })
}
