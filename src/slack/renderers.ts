import type { DeskModel } from '../broadcasts/desk-item.ts'
import type { CallCard } from '../broadcasts/call.ts'
import type { Card } from '../broadcasts/card.ts'
import type { ApprovalRequest } from '../broadcasts/request-approval.ts'
import type { HardTryPost } from '../conversations/show-hard-try.ts'
import type { CalledCheckIn } from '../strategies/ask-callers.ts'
import type { Reteach } from '../strategies/tell-reteach.ts'
import type { HomeworkReport } from '../strategies/report-check-in.ts'
import { renderCalledCheckIn, renderHardTry, renderHomeworkReport, renderReteach } from './render/check-in-posts.ts'
import { alertRenderers } from './render/alert-posts.ts'
import type { EmergencyNotice } from '../broadcasts/tell-emergency.ts'
import { renderApprovalAnswer, renderApprovalRequest, renderEmergency } from './render/approval.ts'
import { renderDeskItem } from './render/desk-posts.ts'
import { renderCallCard } from './render/call-posts.ts'
import { renderCard } from './render/card.ts'
import { conversationRenderers } from './render/conversation-renderers.ts'
import { inboxRenderers } from './render/inbox-posts.ts'
import { rosterFileRenderers } from './render/people-roster-file.ts'
import { scheduleRenderers } from './render/schedule-posts.ts'
import { linkRenderers } from './render/link-posts.ts'
import type { Renderers } from './rendered-post.ts'

/** How each kind of post looks in Slack. */
export function slackRenderers(timezone: string): Renderers {
  return {
    ...linkRenderers,
    ...inboxRenderers,
    ...rosterFileRenderers,
    ...conversationRenderers(timezone),
    ...scheduleRenderers(timezone),
    ...alertRenderers,
    called_check_in: (post: CalledCheckIn) => renderCalledCheckIn(post),
    hard_try: (post: HardTryPost) => renderHardTry(post),
    homework_report: (report: HomeworkReport) => renderHomeworkReport(report),
    reteach: (reteach: Reteach) => renderReteach(reteach),
    broadcast_card: (card: Card) => renderCard(card, timezone),
    approval_request: (request: ApprovalRequest) => renderApprovalRequest(request),
    emergency_sent: (notice: EmergencyNotice) => renderEmergency(notice),
    call_card: (card: CallCard) => renderCallCard(card),
    desk_item: (model: DeskModel) => renderDeskItem(model),
    approval_answer: (request: ApprovalRequest) => renderApprovalAnswer(request),
  }
}
