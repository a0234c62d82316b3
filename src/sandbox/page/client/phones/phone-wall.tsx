import type { Phone } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'
import { BubbleShown } from './bubble-shown.tsx'
import { whoseOf } from './whose-phone.ts'

const shown = 3

/** Every phone at once, with the last it got: what a broadcast does to a whole school. */
export function PhoneWall() {
  const { state } = usePage()
  return (
    <div class="wall" tabIndex={0} role="region" aria-label={words('phones.all')}>
      {state.phones.map((phone) => (
        <SmallPhone key={phone.number} phone={phone} />
      ))}
    </div>
  )
}

function SmallPhone({ phone }: { phone: Phone }) {
  const { go } = usePage()
  const bubbles = phone.bubbles.slice(-shown)
  const id = `wall-${phone.number.replace('+', '')}`
  return (
    <section class="small-phone" aria-labelledby={id} data-number={phone.number}>
      <header>
        <div>
          <h3 id={id} dir="auto">
            {phone.name}
          </h3>
          <p class="quiet">{whoseOf(phone)}</p>
        </div>
        {phone.unread > 0 ? <span class="badge">{phone.unread}</span> : null}
      </header>
      <div class="bubbles" dir={phone.dir}>
        {bubbles.length === 0 ? <p class="empty">{words('phones.no_text')}</p> : null}
        {bubbles.map((bubble) => (
          <BubbleShown key={bubble.id} bubble={bubble} phone={phone} />
        ))}
      </div>
      <button
        type="button"
        class="tool"
        aria-label={words('wall.open', { name: phone.name })}
        onClick={() => go({ phones: 'one', phone: phone.number })}
      >
        {words('wall.answer')}
      </button>
    </section>
  )
}
