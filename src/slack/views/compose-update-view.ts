import { wordsInput } from './words-input.ts'
import { plain } from '../render/plain.ts'
import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import { SECTION_IDS, type SectionId, type Sections } from '../../texts/section.ts'
import { clampText } from '../rendered-post.ts'

/** What the form remembers between opening and submitting; Slack carries it along. */
export interface ComposeMetadata {
  classroomId: string
  channelId: string
  /** ISO instant of school time. */
  openedAt: string
  /** The previewed draft that is being edited. */
  replaces: string | null
}

export interface ComposeUpdate {
  classroomName: string
  metadata: ComposeMetadata
  sections: Sections
  /** What the classroom's last update said in each section: the shape to follow. */
  lastTime: Sections
  colleagues: { broadcastId: string; label: string }[]
}

const hintLength = 150
/** Slack's limit for an option's text. */
const optionLength = 75
/** Slack's limit for what is typed into one field. */
const inputLength = 3000

/** The Family 5 form. Its input blocks are named for the sections, each with the one action `text`. */
export function composeUpdateView(compose: ComposeUpdate): types.ModalView {
  return {
    type: 'modal',
    callback_id: 'compose_update',
    title: plain(staffText('compose.title')),
    submit: plain(staffText('compose.submit')),
    close: plain(staffText('compose.close')),
    notify_on_close: true,
    private_metadata: JSON.stringify(compose.metadata),
    blocks: [
      {
        type: 'context',
        elements: [{ type: 'plain_text', text: staffText('compose.for', { classroom: compose.classroomName }) }],
      },
      ...colleagueBlocks(compose),
      ...SECTION_IDS.map((id) => sectionInput(id, compose)),
    ],
  }
}

function sectionInput(id: SectionId, { sections, lastTime }: ComposeUpdate): types.KnownBlock {
  const earlier = lastTime[id]
  const element = wordsInput(sections[id] ?? '', inputLength)
  return {
    type: 'input',
    block_id: id,
    label: plain(staffText(`section.${id}`)),
    optional: id !== 'learning',
    dispatch_action: true,
    element,
    hint: plain(
      earlier
        ? staffText('compose.last_time', { words: shorten(earlier, hintLength) })
        : staffText(`section_hint.${id}`),
    ),
  }
}

function colleagueBlocks({ colleagues }: ComposeUpdate): types.KnownBlock[] {
  if (colleagues.length === 0) return []
  return [
    {
      type: 'section',
      block_id: 'colleague',
      text: plain(staffText('compose.colleague')),
      accessory: {
        type: 'static_select',
        action_id: 'compose_from_colleague',
        placeholder: plain(staffText('compose.colleague_choose')),
        options: colleagues.map(({ broadcastId, label }) => ({
          text: plain(shorten(label, optionLength)),
          value: broadcastId,
        })),
      },
    },
  ]
}

function shorten(text: string, length: number): string {
  return clampText(text.replaceAll(/\s+/g, ' ').trim(), length)
}
