import type { PageMessage } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { briefTime, instantOf } from '../school-time.ts'
import { words } from '../words.ts'
import { repliesOf } from './read-channel.ts'

/** How many answered, and the way into the thread. Also where nobody has: a person may begin one. */
export function ThreadSummary({ channel, message }: { channel: string; message: PageMessage }) {
  const { state, at, go } = usePage()
  const replies = repliesOf(state, channel, message.ts)
  const last = replies.at(-1)
  const open = () => go({ thread: message.ts, message: null })
  const isOpen = at.thread === message.ts
  if (last === undefined) {
    return (
      <button type="button" class="thread-start" onClick={open}>
        {words('thread.start')}
      </button>
    )
  }
  const { timezone } = state.school
  const time = briefTime(timezone, instantOf(last.ts), new Date(state.now))
  return (
    <button type="button" class="thread-summary" aria-expanded={isOpen} onClick={open}>
      <strong>{words('thread.replies', { count: replies.length })}</strong>
      <span class="quiet">{words('thread.last', { time })}</span>
    </button>
  )
}
