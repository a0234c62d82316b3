import { useRef } from 'preact/hooks'
import type { Phone } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { dayName } from '../school-time.ts'
import { useStickToEnd } from '../use-stick-to-end.ts'
import { words } from '../words.ts'
import { BubbleShown } from './bubble-shown.tsx'

/** What was texted, by day, in the phone's own direction; what comes is read out. */
export function BubbleLog({ phone }: { phone: Phone }) {
  const { state } = usePage()
  const ref = useRef<HTMLDivElement>(null)
  useStickToEnd(ref, phone.number, phone.bubbles.length)
  const { timezone } = state.school
  const days = Map.groupBy(phone.bubbles, ({ at }) => dayName(timezone, new Date(at)))
  return (
    <div
      ref={ref}
      class="log bubbles"
      role="log"
      dir={phone.dir}
      aria-label={words('phone.log', { name: phone.name })}
      tabIndex={0}
    >
      <div class="log-inside">
        {phone.bubbles.length === 0 ? <p class="empty">{words('phone.empty')}</p> : null}
        {[...days].map(([day, bubbles]) => (
          <div key={day} class="day-of-bubbles">
            <h4 class="day" dir="ltr">
              {day}
            </h4>
            {bubbles.map((bubble) => (
              <BubbleShown key={bubble.id} bubble={bubble} phone={phone} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
