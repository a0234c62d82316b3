import { useState } from 'preact/hooks'
import type { Act } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { clockTime, shortDay, zoneName } from '../school-time.ts'
import { words } from '../words.ts'
import { useRunningClock } from './use-running-clock.ts'

const hour = 60

/** School time, and ways to move it on. */
export function ClockBar() {
  const { state, act } = usePage()
  const { timezone } = state.school
  const now = useRunningClock(state.now)
  const [isMoving, setMoving] = useState(false)
  const move = (clock: Act) => {
    if (isMoving) return
    setMoving(true)
    void act(clock).finally(() => setMoving(false))
  }
  return (
    <section id="clock" class="clock" aria-label={words('clock.label')} aria-busy={isMoving}>
      <p class="clock-time">
        <time dateTime={now.toISOString()}>
          <span class="clock-day">{shortDay(timezone, now)}</span>
          <strong>{clockTime(timezone, now)}</strong>
        </time>
        <span class="quiet" title={timezone}>
          {zoneName(timezone, now)}
        </span>
      </p>
      <div class="segments" role="group" aria-label={words('clock.move')}>
        <button type="button" onClick={() => move({ kind: 'clock', next: true })}>
          {words('clock.next')}
        </button>
        <button type="button" onClick={() => move({ kind: 'clock', plusMinutes: hour })}>
          {words('clock.hour')}
        </button>
        <button type="button" onClick={() => move({ kind: 'clock', plusMinutes: 24 * hour })}>
          {words('clock.day')}
        </button>
      </div>
    </section>
  )
}
