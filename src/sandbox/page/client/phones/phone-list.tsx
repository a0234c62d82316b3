import type { Phone } from '../../protocol.ts'
import { Avatar } from '../avatar.tsx'
import { moveFocus } from '../move-focus.ts'
import { usePage } from '../page-context.ts'
import { briefTime } from '../school-time.ts'
import { words } from '../words.ts'
import { whoseOf } from './whose-phone.ts'

/** One stop for Tab, arrow keys within. */
export function PhoneList() {
  const { state, at } = usePage()
  return (
    <nav class="phone-list" aria-label={words('phones.list')} onKeyDown={moveFocus}>
      <ul>
        {state.phones.map((phone, index) => (
          <PhoneItem
            key={phone.number}
            phone={phone}
            isCurrent={phone.number === at.phone}
            isFirst={at.phone === null && index === 0}
          />
        ))}
      </ul>
    </nav>
  )
}

function PhoneItem({ phone, isCurrent, isFirst }: { phone: Phone; isCurrent: boolean; isFirst: boolean }) {
  const { state, go } = usePage()
  const last = phone.bubbles.findLast(({ status, direction }) => direction === 'out' || hasArrived(status))
  const { timezone } = state.school
  return (
    <li>
      <button
        type="button"
        data-item
        tabIndex={isCurrent || isFirst ? 0 : -1}
        class={phone.unread > 0 ? 'phone-item is-unread' : 'phone-item'}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => go({ phone: phone.number })}
      >
        <Avatar name={phone.name} />
        <span class="phone-item-words">
          <strong class="phone-item-name" dir="auto">
            {phone.name}
          </strong>
          <span class="quiet phone-item-whose">{whoseOf(phone)}</span>
          <span class="phone-item-last" dir="auto">
            {last === undefined ? words('phones.no_text') : last.body || words('bubble.photo')}
          </span>
          {last === undefined ? null : (
            <time class="hidden">{briefTime(timezone, new Date(last.at), new Date(state.now))}</time>
          )}
        </span>
        {phone.unread > 0 ? (
          <span class="badge">
            {phone.unread}
            <span class="hidden">{` ${words('phones.unread')}`}</span>
          </span>
        ) : null}
      </button>
    </li>
  )
}

/** Whether a text came to the phone. */
export function hasArrived(status: string): boolean {
  return status === 'delivered' || status === 'sent' || status === 'received'
}
