import type { types } from '@slack/bolt'
import type { SpreadPart } from '../../broadcasts/prepare-spread.ts'
import type { PreviewWording } from '../../broadcasts/preview.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolDay, schoolDayAt } from '../../school/school-day.ts'
import { formatSchoolTime } from '../../school/school-date.ts'
import { plain } from './plain.ts'
import { areShownAtOnce, renderWording, renderWordings, wordingKey } from './preview-wordings.ts'

/** Before the draft's id in the name of the block with the choice. */
const rhythmBlockPrefix = 'preview_rhythm:'

/** The texts of an update that is spread, each with its day, in the language that is opened. */
export function renderSpread(
  parts: readonly SpreadPart[],
  context: { draftId: string; opened: string | null; timezone: string },
): types.KnownBlock[] {
  const [first] = parts
  if (first === undefined) return []
  const { wordings } = first.preview
  const shown = wordings.find((wording) => wordingKey(wording) === context.opened) ?? wordings[0]
  return parts.flatMap((part) => [
    dayOf(part, context),
    ...(part === first || areShownAtOnce(wordings) ? renderWordings(part.preview, context) : wordingLike(part, shown)),
  ])
}

function dayOf({ part, sendAt }: SpreadPart, { timezone }: { timezone: string }): types.KnownBlock {
  const day = schoolDayAt(timezone, sendAt)
  const time = `${formatSchoolDay(day, day)}, ${formatSchoolTime(timezone, sendAt, sendAt)}`
  const text = staffText('spread.day', { time, part: staffText(`part.${part}`) })
  return { type: 'section', text: { type: 'mrkdwn', text } }
}

/** A part in the language that is opened; it has none of that language's own words where all of its words are ours. */
function wordingLike({ preview: { wordings } }: SpreadPart, shown: PreviewWording | undefined): types.KnownBlock[] {
  const wording =
    wordings.find((one) => shown !== undefined && wordingKey(one) === wordingKey(shown)) ??
    wordings.find(({ language }) => language === shown?.language) ??
    wordings[0]
  return wording === undefined ? [] : renderWording(wording)
}

/** All at once, or over the week. */
export function rhythmBlock(draftId: string, isSpread: boolean): types.KnownBlock {
  const select: types.StaticSelect = {
    type: 'static_select',
    action_id: 'broadcast_rhythm',
    options: [optionFor('once'), optionFor('spread')],
    initial_option: optionFor(isSpread ? 'spread' : 'once'),
  }
  return { type: 'actions', block_id: `${rhythmBlockPrefix}${draftId}`, elements: [select] }
}

function optionFor(value: 'once' | 'spread'): types.PlainTextOption {
  return { text: plain(staffText(`spread.${value}`)), value }
}
