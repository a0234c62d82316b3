import type { RecordLine } from '../../engagement/child-record.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolMoment } from '../../school/school-moment.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'
import { mention } from './people-list.ts'

const wordsLength = 600

/** One line of a child's record: when, and what. */
export function recordLine(line: RecordLine, { timezone, now }: { timezone: string; now: Date }): string {
  const what = whatOf(line)
  return `${formatSchoolMoment(timezone, line.at, now)} · ${what}`
}

function whatOf(line: RecordLine): string {
  switch (line.kind) {
    case 'sent':
      return staffText('student.sent', {
        what: staffText(`student.what.${line.what}`),
        words: quoted(line.words),
      }).trim()
    case 'answered':
      return staffText('student.answered', {
        caregiver: escapeMrkdwn(line.caregiver),
        answer: staffText(`student.answer.${line.answer}`),
        about: escapeMrkdwn(line.about),
      })
    case 'said': {
      const said = [line.words, line.translation ?? ''].filter(Boolean).map(quoted).join(' = ')
      const photos = line.photos === 0 ? '' : ` ${staffText('conversation.photos', { count: line.photos })}`
      return staffText('student.said', { caregiver: escapeMrkdwn(line.caregiver), words: said + photos })
    }
    case 'wrote':
      return staffText('student.wrote', {
        by: mention(line.by),
        caregiver: escapeMrkdwn(line.caregiver),
        words: quoted(line.words),
      })
    case 'called':
      return staffText('student.called', { by: mention(line.by), caregiver: escapeMrkdwn(line.caregiver) })
  }
}

function quoted(words: string): string {
  return words === '' ? '' : `“${escapeMrkdwn(clampText(words, wordsLength))}”`
}
