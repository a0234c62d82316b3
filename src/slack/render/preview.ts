import { plain } from './plain.ts'
import type { types } from '@slack/bolt'
import type { PreparedPreview } from '../../broadcasts/prepare-preview.ts'
import type { WhenLate } from '../../broadcasts/draft-store.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolTime } from '../../school/school-date.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'
import { renderLate, renderWordings, worstLanguage } from './preview-wordings.ts'
import { promptLines, promptOpening } from './prompt-lines.ts'
import { renderSpread, rhythmBlock } from './preview-spread.ts'
import { readingLine } from './reading-line.ts'

export interface PreviewContext {
  draftId: string
  chosenSendAt: Date | null
  whenLate: WhenLate
  /** The language that is opened; null: the most caregivers'. */
  opened: string | null
  /** The classroom's name, or the whole school. */
  audience: string
  authorIsCoordinator: boolean
  undoSeconds: number
  timezone: string
  now: Date
}

const peopleNamed = 12
/** Before the draft's id in the name of the block with the buttons. */
export const previewBlockPrefix = 'preview:'

/** The preview as its author sees it: nothing leaves unless Send is pressed on it. */
export function renderPreview(
  preview: PreparedPreview,
  context: PreviewContext,
): { text: string; blocks: types.KnownBlock[] } {
  const caregivers = staffText('caregivers', { count: preview.caregivers })
  const audience = escapeMrkdwn(context.audience)
  const { content } = preview
  const opening = openingLine(content, { audience, caregivers })
  const facts = [
    departureLine(preview, context),
    ...promptLines(preview, context),
    preview.welcomes > 0 ? staffText('preview.welcomes', { count: preview.welcomes }) : '',
    readingLine(preview),
    untranslatedLine(preview),
    unusedLine(preview),
    preview.called.length === 0 ? '' : staffText('preview.called', namesOf(preview.called)),
    ...preview.leftOut.map(({ reason, people }) => leftOutLine(reason, people)),
    preview.notChosen.length === 0 ? '' : staffText('note.not_chosen', namesOf(preview.notChosen)),
    preview.childrenWithoutCaregivers > 0
      ? staffText('preview.childless', { count: preview.childrenWithoutCaregivers })
      : '',
  ].filter((line) => line !== '')
  const verdict = [verdictLine(preview, context), loadLine(preview, context)].filter((line) => line !== null).join('\n')
  const blocks: types.KnownBlock[] = [
    section([opening, ...(preview.people.length === 0 ? [] : [whoLine(preview)])].join('\n')),
    ...(preview.spread === null ? renderWordings(preview, context) : renderSpread(preview.spread, context)),
    ...renderLate(preview, context),
    quiet(facts.join('\n')),
    ...(verdict === '' ? [] : [section(`${verdict} ${worstLanguage(preview)}`.trimEnd())]),
    ...(preview.canBeSpread && preview.caregivers > 0 ? [rhythmBlock(context.draftId, preview.spread !== null)] : []),
    { type: 'actions', block_id: `${previewBlockPrefix}${context.draftId}`, elements: actionsOf(preview, context) },
  ]
  return { text: opening, blocks: blocks.filter((block) => block.type !== 'context' || facts.length > 0) }
}

function section(text: string): types.KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: clampText(text, 3000) } }
}

function quiet(text: string): types.KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: clampText(text, 3000) }] }
}

function departureLine(preview: PreparedPreview, { undoSeconds, timezone, now }: PreviewContext): string {
  if (preview.spread !== null) return staffText('spread.leaves', { zone: timezone })
  const { sendAt, because } = preview.departure
  const time = formatSchoolTime(timezone, sendAt, now)
  switch (because) {
    case 'now':
      return undoSeconds > 0
        ? staffText('preview.leaves_now_undo', { count: undoSeconds })
        : staffText('preview.leaves_now')
    case 'chosen':
      return staffText('preview.leaves_chosen', { time })
    case 'window':
      return staffText('preview.leaves_window', { time })
  }
}

function untranslatedLine({ untranslated }: PreparedPreview): string {
  const count = untranslated.reduce((sum, { caregivers }) => sum + caregivers, 0)
  const languages = untranslated.map(({ language, caregivers }) => `${language} ${caregivers}`).join(', ')
  return count === 0 ? '' : staffText('preview.untranslated', { count, languages })
}

function unusedLine({ unusedLanguages }: PreparedPreview): string {
  const count = unusedLanguages.reduce((sum, { caregivers }) => sum + caregivers, 0)
  const languages = unusedLanguages.map(({ language, caregivers }) => `${language} ${caregivers}`).join(', ')
  return count === 0 ? '' : staffText('preview.language_unused', { count, languages })
}

function leftOutLine(reason: PreparedPreview['leftOut'][number]['reason'], people: readonly string[]): string {
  return staffText(`left_out.${reason}`, namesOf(people))
}

/** Exactly these: of a note everybody who gets it is named. */
function whoLine({ people }: PreparedPreview): string {
  return staffText('note.only', { count: people.length, names: people.map(escapeMrkdwn).join(', ') })
}

function namesOf(people: readonly string[]): { count: number; names: string } {
  const named = people.slice(0, peopleNamed).map(escapeMrkdwn).join(', ')
  const more = people.length - peopleNamed
  return { count: people.length, names: more > 0 ? staffText('and_more', { names: named, count: more }) : named }
}

function verdictLine(preview: PreparedPreview, { authorIsCoordinator }: PreviewContext): string | null {
  if (hasNobody(preview)) return staffText('preview.nobody')
  const { verdict } = preview
  switch (verdict.kind) {
    case 'ok':
      return null
    case 'empty':
      return staffText('compose.nothing_to_send')
    case 'too_long':
      return staffText('preview.too_long', { characters: verdict.worst.characters })
    case 'teacher_confirms':
      return staffText('preview.long', { count: verdict.worst.segments })
    case 'coordinator_confirms':
      return authorIsCoordinator
        ? staffText('preview.long', { count: verdict.worst.segments })
        : staffText('preview.coordinator_must_agree', { count: verdict.worst.segments })
  }
}

function actionsOf(preview: PreparedPreview, context: PreviewContext): types.ActionsBlockElement[] {
  const { verdict } = preview
  const { kind } = preview.content
  const edit =
    kind === 'update' || kind === 'note' || kind === 'strategy' || kind === 'homework'
      ? [button('broadcast_edit', 'preview.edit', context.draftId)]
      : []
  const cancel = button('broadcast_cancel', 'preview.cancel', context.draftId)
  if (hasNobody(preview) || verdict.kind === 'too_long' || verdict.kind === 'empty') return [...edit, cancel]
  const when = preview.spread === null && !isPart(preview.content) ? [whenSelect(preview, context)] : []
  const mustAgree = verdict.kind === 'coordinator_confirms' || preview.weekLoad?.coordinatorConfirms === true
  if (mustAgree && !context.authorIsCoordinator) {
    return [...when, button('broadcast_ask', 'preview.ask', context.draftId), ...edit, cancel]
  }
  const send = { ...button('broadcast_send', 'preview.send', context.draftId), style: 'primary' as const }
  if (isEmergency(preview.content)) return [{ ...send, style: 'danger', confirm: emergencyConfirm(preview) }, cancel]
  const repeat = kind === 'strategy' ? [button('prompt_repeat', 'preview.repeat', context.draftId)] : []
  if (verdict.kind === 'ok') return [...when, send, ...repeat, ...edit, cancel]
  const confirm = {
    title: plain(staffText('preview.confirm_title')),
    text: plain(
      staffText('preview.confirm_text', {
        count: verdict.worst.segments,
        caregivers: staffText('caregivers', { count: preview.caregivers }),
      }),
    ),
    confirm: plain(staffText('preview.send')),
    deny: plain(staffText('preview.back')),
  }
  return [...when, { ...send, confirm }, ...repeat, ...edit, cancel]
}

function loadLine({ weekLoad, caregivers }: PreparedPreview, { authorIsCoordinator }: PreviewContext): string | null {
  if (weekLoad === null || caregivers === 0) return null
  const says = staffText('preview.week_load', { count: weekLoad.caregivers, most: weekLoad.most })
  const asks = weekLoad.coordinatorConfirms && !authorIsCoordinator
  return asks ? `${says} ${staffText('preview.week_load_ask')}` : says
}

function openingLine(content: PreparedPreview['content'], params: { audience: string; caregivers: string }): string {
  if (content.kind === 'strategy') return promptOpening(content, params)
  return staffText(isEmergency(content) ? 'preview.opening_emergency' : `preview.opening_${content.kind}`, params)
}

/** A part that is edited leaves when it was to. */
function isPart(content: PreparedPreview['content']): boolean {
  return content.kind === 'update' && content.part !== undefined
}

function hasNobody({ caregivers, called }: PreparedPreview): boolean {
  return caregivers + called.length === 0
}

function isEmergency(content: PreparedPreview['content']): boolean {
  return content.kind === 'message' && content.emergency !== undefined
}

/** The second confirmation: a press alone does not text a whole school at night. */
function emergencyConfirm(preview: PreparedPreview): types.ConfirmationDialog {
  const caregivers = staffText('caregivers', { count: preview.caregivers })
  return {
    title: plain(staffText('emergency.confirm_title')),
    text: plain(staffText('emergency.confirm_text', { caregivers })),
    confirm: plain(staffText('preview.send')),
    deny: plain(staffText('preview.back')),
    style: 'danger',
  }
}

function whenSelect(
  preview: PreparedPreview,
  { chosenSendAt, timezone, now }: PreviewContext,
): types.ActionsBlockElement {
  const nowOption: types.PlainTextOption = { text: plain(staffText('preview.when_now')), value: 'now' }
  const options = preview.offeredTimes.map((at) => ({
    text: plain(formatSchoolTime(timezone, at, now)),
    value: at.toISOString(),
  }))
  const chosen = options.find(({ value }) => value === chosenSendAt?.toISOString())
  return {
    type: 'static_select',
    action_id: 'broadcast_when',
    options: [nowOption, ...options],
    initial_option: chosen ?? nowOption,
  }
}

function button(
  actionId: string,
  label: 'preview.edit' | 'preview.repeat' | 'preview.cancel' | 'preview.send' | 'preview.ask',
  value: string,
) {
  return { type: 'button' as const, action_id: actionId, text: plain(staffText(label)), value }
}
