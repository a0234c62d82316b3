import type { ReceivedPost, SentPost, ThreadRoot } from '../../conversations/conversation-post.ts'
import type { BacklogDigest } from '../../conversations/digest-backlog.ts'
import type { HelpPost } from '../../conversations/help-post.ts'
import type { PhotoPost } from '../../conversations/photo-post.ts'
import type { WaitingReminder } from '../../conversations/remind-waiting.ts'
import type { HelpRing } from '../../conversations/ring-help.ts'
import type { NoteWithdrawn } from '../../conversations/tell-withdrawn.ts'
import type { WaitingCard } from '../../conversations/waiting-card.ts'
import type { Renderers } from '../rendered-post.ts'
import { renderReceived, renderSent, renderThreadRoot } from './conversation-posts.ts'
import { renderDigest } from './digest-posts.ts'
import { renderHelpCase, renderHelpRing } from './help-posts.ts'
import { renderNoteWithdrawn } from './note-posts.ts'
import { renderPhoto } from './photo-posts.ts'
import { renderReminder, renderWaitingCard } from './waiting-posts.ts'

/** How what conversations have to tell looks in Slack, by the kind of post. */
export function conversationRenderers(timezone: string): Renderers {
  return {
    conversation_root: (root: ThreadRoot) => renderThreadRoot(root),
    conversation_text: (post: ReceivedPost) => renderReceived(post),
    conversation_sent: (post: SentPost) => renderSent(post, timezone),
    waiting_card: (card: WaitingCard) => renderWaitingCard(card, timezone),
    waiting_reminder: (reminder: WaitingReminder) => renderReminder(reminder, timezone),
    help_case: (post: HelpPost) => renderHelpCase(post),
    note_withdrawn: (note: NoteWithdrawn) => renderNoteWithdrawn(note),
    conversation_photo: (post: PhotoPost) => renderPhoto(post),
    conversation_digest: (digest: BacklogDigest) => renderDigest(digest, timezone),
    help_ring: (ring: HelpRing) => renderHelpRing(ring),
  }
}
