import { plain } from './plain.ts'
import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { mention } from './people-list.ts'
import { section } from './people-words.ts'

/** A dropped roster as its post shows it. */
export interface RosterFileModel {
  /** Ours; empty for a refused one, which is not kept. */
  fileId: string
  holds: 'roster' | 'calendar'
  state: 'refused' | 'reported' | 'applying' | 'applied' | 'discarded' | 'expired' | 'unusable'
  /** The report, names in it. */
  lines: string[]
  /** The coordinator who decided. */
  by: string | null
  canApply: boolean
}

const sectionLength = 2900

export const rosterFileRenderers = { roster_file: renderRosterFile }

function renderRosterFile({ fileId, holds, state, lines, by, canApply }: RosterFileModel): RenderedPost {
  const heading = headingOf(state, by, holds)
  const hint =
    holds === 'roster' && (state === 'applied' || state === 'discarded') ? [staffText('roster_file.delete_hint')] : []
  const blocks: types.KnownBlock[] = [
    section(`*${heading}*`),
    ...inSections(lines.map(escapeMrkdwn)).map(section),
    ...hint.map(section),
  ]
  if (canApply) blocks.push({ type: 'actions', elements: [applyButton(fileId), discardButton(fileId)] })
  return { text: heading, blocks }
}

function headingOf(state: RosterFileModel['state'], by: string | null, holds: RosterFileModel['holds']): string {
  const user = by === null ? '' : mention(by)
  if (holds === 'calendar') {
    switch (state) {
      case 'reported':
      case 'unusable':
        return staffText(`calendar_file.${state}`)
      case 'applied':
        return staffText('calendar_file.applied', { user })
      case 'refused':
      case 'expired':
      case 'applying':
      case 'discarded':
        // Said in words that fit both.
        break
    }
  }
  switch (state) {
    case 'reported':
      return staffText('roster_file.report')
    case 'refused':
    case 'expired':
    case 'unusable':
      return staffText(`roster_file.${state}`)
    case 'applying':
    case 'applied':
    case 'discarded':
      return staffText(`roster_file.${state}`, { user })
    default:
      return state satisfies never
  }
}

function applyButton(value: string): types.Button {
  const label = plain(staffText('roster_file.apply'))
  const confirm: types.ConfirmationDialog = {
    title: label,
    text: plain(staffText('roster_file.confirm')),
    confirm: label,
    deny: plain(staffText('people.back')),
  }
  return { type: 'button', action_id: 'roster_apply', text: label, value, style: 'primary', confirm }
}

function discardButton(value: string): types.Button {
  return { type: 'button', action_id: 'roster_discard', text: plain(staffText('roster_file.discard')), value }
}

/** Whole lines, as many as a section takes. */
function inSections(lines: readonly string[]): string[] {
  const sections: string[] = []
  for (const line of lines) {
    const last = sections.at(-1)
    const cut = line.slice(0, sectionLength)
    if (last === undefined || last.length + cut.length >= sectionLength) sections.push(cut)
    else sections[sections.length - 1] = `${last}\n${cut}`
  }
  return sections
}
