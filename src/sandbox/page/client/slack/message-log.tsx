import { useRef } from 'preact/hooks'
import { usePage } from '../page-context.ts'
import { dayName, instantOf } from '../school-time.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { useStickToEnd } from '../use-stick-to-end.ts'
import { Ephemeral } from './ephemeral.tsx'
import { Message } from './message.tsx'
import { type Entry, entriesOf } from './read-channel.ts'

/** The messages of a channel or a thread, by day; what comes is read out. */
export function MessageLog({
  channel,
  thread,
  label,
  empty,
}: {
  channel: string
  thread: string | null
  label: string
  empty: string
}) {
  const { state } = usePage()
  const ref = useRef<HTMLDivElement>(null)
  const entries = entriesOf(state, channel, thread)
  useStickToEnd(ref, `${channel}/${thread ?? ''}`, entries.length)
  useKeptFocus(ref)
  const days = Map.groupBy(entries, ({ ts }) => dayName(state.school.timezone, instantOf(ts)))
  return (
    <div ref={ref} class="log" role="log" aria-label={label} aria-relevant="additions" tabIndex={0}>
      <div class="log-inside">
        {entries.length === 0 ? <p class="empty">{empty}</p> : null}
        {[...days].map(([day, ofDay]) => (
          <div key={day}>
            {thread === null ? <h3 class="day">{day}</h3> : null}
            {ofDay.map((entry) => (
              <EntryShown
                key={entry.ts}
                entry={entry}
                channel={channel}
                place={thread === null ? 'channel' : 'thread'}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function EntryShown({ entry, channel, place }: { entry: Entry; channel: string; place: 'channel' | 'thread' }) {
  return entry.kind === 'message' ? (
    <Message channel={channel} message={entry.message} place={place} />
  ) : (
    <Ephemeral channel={channel} ephemeral={entry.ephemeral} />
  )
}
