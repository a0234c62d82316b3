import type { Act, PageState } from '../../protocol.ts'
import type { Navigation } from '../navigation.ts'
import type { WordsKey } from '../words.ts'
import { words } from '../words.ts'

export interface TourStep {
  readonly id: 'sides' | 'write' | 'arrive' | 'answer' | 'time'
  /** What of the page it is about; the card keeps clear of it. */
  readonly about: 'both' | 'slack' | 'phones' | 'bar'
  /** What the page can do for whoever takes the tour. */
  readonly help?: {
    readonly label: WordsKey
    readonly go: (state: PageState) => Partial<Navigation>
    readonly act?: (state: PageState) => Act | null
  }
}

function firstChannel(state: PageState): string | null {
  return state.channels.find(({ kind, isArchived }) => kind === 'channel' && !isArchived)?.id ?? null
}

/** The Spanish phone nothing is special about. */
function answeringPhone(state: PageState): string | null {
  const spanish = state.phones.filter(({ language }) => language.startsWith('es'))
  const phone = spanish.find(({ note, bubbles }) => note === '' && bubbles.length > 0) ?? spanish[0]
  return phone?.number ?? null
}

export const tourSteps: readonly TourStep[] = [
  { id: 'sides', about: 'both' },
  {
    id: 'write',
    about: 'slack',
    help: {
      label: 'tour.write_help',
      go: (state) => ({ half: 'slack', channel: firstChannel(state), thread: null }),
      act(state) {
        const channel = firstChannel(state)
        return channel === null ? null : { kind: 'command', channel, line: '/family update' }
      },
    },
  },
  {
    id: 'arrive',
    about: 'phones',
    help: { label: 'tour.arrive_help', go: () => ({ half: 'phones', phones: 'all' }) },
  },
  {
    id: 'answer',
    about: 'phones',
    help: {
      label: 'tour.answer_help',
      go(state) {
        const number = answeringPhone(state)
        if (number === null) return { half: 'phones', phones: 'one' }
        return { half: 'phones', phones: 'one', phone: number, draft: { number, body: words('tour.answer_words') } }
      },
    },
  },
  { id: 'time', about: 'bar' },
]
