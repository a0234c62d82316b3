import { usePage } from './page-context.ts'
import { words } from './words.ts'

/** On a narrow screen: which half is shown, and where something is unread. */
export function HalfTabs() {
  const { state, at, go } = usePage()
  const unread = {
    slack: state.channels.reduce((sum, channel) => sum + channel.unread, 0),
    phones: state.phones.reduce((sum, phone) => sum + phone.unread, 0),
  }
  return (
    <nav class="half-tabs" aria-label={words('tabs.label')}>
      {(['slack', 'phones'] as const).map((half) => (
        <button
          key={half}
          type="button"
          aria-current={at.half === half ? 'page' : undefined}
          onClick={() => go({ half })}
        >
          {words(`tabs.${half}`)}
          {unread[half] > 0 ? (
            <span class="badge">
              {unread[half]}
              <span class="hidden">{` ${words('sidebar.unread')}`}</span>
            </span>
          ) : null}
        </button>
      ))}
    </nav>
  )
}
