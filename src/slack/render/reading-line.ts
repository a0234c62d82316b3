import type { Preview } from '../../broadcasts/preview.ts'
import { staffText } from '../../languages/catalogue.ts'
import { hardAbove } from '../../texts/reading-grade.ts'
import { escapeMrkdwn } from '../rendered-post.ts'

/** "Reads at grade 7. Is there a plainer word for “denominator”?"; empty where the grade is not known. */
export function readingLine({ reading }: Pick<Preview, 'reading'>): string {
  if (reading === null) return ''
  const { grade, hint } = reading
  const says = staffText(grade > hardAbove ? 'reading.hard' : 'reading.grade', { grade })
  switch (hint?.kind) {
    case undefined:
      return says
    case 'sentence':
      return `${says} ${staffText('reading.hint_sentence', { begins: escapeMrkdwn(hint.begins) })}`
    case 'word':
      return `${says} ${staffText('reading.hint_word', { word: escapeMrkdwn(hint.word) })}`
  }
}
