import { plain } from '../render/plain.ts'
import type { types } from '@slack/bolt'
import { HELP_REASONS, type HelpReason } from '../../conversations/help-case-store.ts'
import { staffText } from '../../languages/catalogue.ts'

/** Asks what a text is about that is passed on. The gravest reason is chosen at first: it is the one that must not be missed. */
export function helpView(entryId: string): types.ModalView {
  const options = HELP_REASONS.map((reason) => ({
    text: plain(staffText(`helpcase.reason_${reason}`)),
    value: reason,
  }))
  const [first] = options
  return {
    type: 'modal',
    callback_id: 'help',
    private_metadata: entryId,
    title: plain(staffText('helpcase.title')),
    submit: plain(staffText('helpcase.submit')),
    close: plain(staffText('helpcase.close')),
    blocks: [
      {
        type: 'input',
        block_id: 'reason',
        label: plain(staffText('helpcase.ask')),
        element: {
          type: 'radio_buttons',
          action_id: 'reason',
          options,
          ...(first === undefined ? {} : { initial_option: first }),
        },
      },
      { type: 'context', elements: [plain(staffText('helpcase.explain'))] },
    ],
  }
}

/** What is read once it was passed on: that this alone is no report. */
export function passedOnView(): types.ModalView {
  const words = [staffText('helpcase.passed_on'), staffText('helpcase.no_report')]
  return {
    type: 'modal',
    title: plain(staffText('helpcase.title')),
    close: plain(staffText('helpcase.close')),
    blocks: words.map((text) => ({ type: 'section', text: plain(text) })),
  }
}

export function readHelpReason(value: string | null | undefined): HelpReason | null {
  return HELP_REASONS.find((reason) => reason === value) ?? null
}
