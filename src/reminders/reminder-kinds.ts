import { messageKind, textKind } from './kinds/send-words.ts'
import { nudgeUpdatesKind, staffWordsKind } from './kinds/tell-staff.ts'
import type { ReminderKinds } from './reminder-kind.ts'

/** What can come again. */
export const reminderKinds: ReminderKinds = {
  text: textKind,
  message: messageKind,
  staff_words: staffWordsKind,
  nudge_updates: nudgeUpdatesKind,
}
