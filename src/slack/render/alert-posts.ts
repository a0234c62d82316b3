import type { AlertModel } from '../../alerts/alert.ts'
import { staffText } from '../../languages/catalogue.ts'
import type { RenderedPost } from '../rendered-post.ts'

/** How what coordinators are told of the sending itself looks in Slack. */
export const alertRenderers = {
  alert(alert: AlertModel): RenderedPost {
    const text = wordAlert(alert)
    return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
  },
}

function wordAlert(alert: AlertModel): string {
  if (alert.over) return staffText(`alert.${alert.kind}_over`)
  switch (alert.kind) {
    case 'late':
      return staffText('alert.late', { count: alert.waiting, minutes: alert.minutes })
    case 'budget':
      return staffText('alert.budget', { segments: alert.segments, budget: alert.budget })
  }
}
