import { staffText } from '../../languages/catalogue.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import type { Reply } from '../reply.ts'

const lines = [
  'help.update',
  'help.update_quick',
  'help.message',
  'help.note',
  'help.strategy',
  'help.strategies',
  'help.homework',
  'help.student',
  'help.link',
  'help.staff',
  'help.people',
  'help.glossary',
  'help.translation',
  'help.languages',
  'help.welcome',
  'help.schedule',
  'help.calendar',
  'help.snow_day',
  'help.doctor',
  'help.emergency',
  'help.help',
] as const

/** The list of what `/family` can do, with examples; said first when a verb was not understood. */
export function helpCommand(unknownVerb: string | null): Reply {
  const opening =
    unknownVerb === null
      ? staffText('help.opening')
      : staffText('help.unknown', { verb: escapeMrkdwn(unknownVerb.slice(0, 40)) })
  return { ack: { text: [opening, ...lines.map((key) => `• ${staffText(key)}`)].join('\n') } }
}
