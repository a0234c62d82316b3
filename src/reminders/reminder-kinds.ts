import { ownStrategyKind, rotationKind, strategyKind } from './kinds/send-strategy.ts'
import { messageKind, textKind } from './kinds/send-words.ts'
import { nudgeUpdatesKind, staffWordsKind } from './kinds/tell-staff.ts'
import type { ReminderKinds } from './reminder-kind.ts'

/** What can come again. */
export const reminderKinds: ReminderKinds = {
  text: textKind,
  message: messageKind,
  strategy: strategyKind,
  rotation: rotationKind,
  own_strategy: ownStrategyKind,
  staff_words: staffWordsKind,
  nudge_updates: nudgeUpdatesKind,
}
