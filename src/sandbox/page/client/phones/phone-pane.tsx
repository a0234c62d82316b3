import { useEffect } from 'preact/hooks'
import type { Phone } from '../../protocol.ts'
import { Avatar } from '../avatar.tsx'
import { isWide } from '../is-wide.ts'
import { usePage } from '../page-context.ts'
import { useArrivingFocus } from '../use-arriving-focus.ts'
import { words } from '../words.ts'
import { BubbleLog } from './bubble-log.tsx'
import { PhoneComposer } from './phone-composer.tsx'
import { whoseOf } from './whose-phone.ts'

/** One family's phone; whoever looks at it has read it. */
export function PhonePane({ phone }: { phone: Phone }) {
  const { actQuietly, go, at } = usePage()
  const heading = useArrivingFocus<HTMLHeadingElement>()
  const isSeen = at.half === 'phones' || isWide()
  useEffect(() => {
    if (phone.unread > 0 && isSeen) void actQuietly({ kind: 'readPhone', number: phone.number })
  }, [phone.number, phone.unread, isSeen])
  return (
    <section class="pane phone" aria-labelledby="phone-title">
      <header class="phone-head">
        <button
          type="button"
          class="icon-button back"
          aria-label={words('phones.back')}
          onClick={() => go({ phone: null })}
        >
          <span aria-hidden="true">{'‹'}</span>
        </button>
        <Avatar name={phone.name} />
        <div>
          <h3 id="phone-title" ref={heading} tabIndex={-1} dir="auto">
            {phone.name}
          </h3>
          <p class="quiet">{whoseOf(phone)}</p>
          <p class="quiet">
            {[phone.display, ...new Set(phone.children.map(({ classroom }) => classroom))].join(' · ')}
          </p>
        </div>
      </header>
      {phone.note === '' ? null : <p class="phone-note">{phone.note}</p>}
      <BubbleLog phone={phone} />
      <PhoneComposer phone={phone} />
    </section>
  )
}
