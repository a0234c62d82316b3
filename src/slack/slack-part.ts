import type { VerbHandler } from './family-command.ts'
import type { SlackHandlers } from './slack-app.ts'

/** What one part of the product answers in Slack, by the names that Slack calls it with. */
export interface SlackPart extends Partial<Pick<SlackHandlers, 'actions' | 'submissions' | 'closings' | 'shortcuts'>> {
  verbs?: Readonly<Record<string, VerbHandler>>
}
