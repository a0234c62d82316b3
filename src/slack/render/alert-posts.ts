import type { AlertModel } from '../../alerts/alert.ts'
import type { OptOutNotice } from '../../alerts/watch-opt-outs.ts'
import { hasStaffText, staffText } from '../../languages/catalogue.ts'
import { clampText, escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'

/** How what coordinators are told of the sending itself looks in Slack. */
export const alertRenderers = {
  alert(alert: AlertModel): RenderedPost {
    const text = wordAlert(alert)
    return { text, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }] }
  },
  opt_outs({ classroom, optedOut, caregivers, preceding }: OptOutNotice): RenderedPost {
    const head = staffText('opt_outs.head', { count: optedOut, caregivers, classroom: escapeMrkdwn(classroom) })
    const lines = preceding.map(({ kind, author, words, count }) => {
      const what = words === '' ? '' : `\n> ${escapeMrkdwn(clampText(words.replaceAll(/\s+/g, ' '), 400))}`
      const title = `opt_outs.${kind}`
      const name = hasStaffText(title) ? staffText(title) : kind
      return `${staffText('opt_outs.text', { count, what: name, author: author === null ? '' : ` <@${author}>` })}${what}`
    })
    const text = [head, ...(lines.length === 0 ? [] : [staffText('opt_outs.preceding'), ...lines])].join('\n')
    return { text: head, blocks: [{ type: 'section', text: { type: 'mrkdwn', text: clampText(text, 3000) } }] }
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
