import type { PageChannel } from '../../protocol.ts'
import { moveFocus } from '../move-focus.ts'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'
import { PersonSwitch } from './person-switch.tsx'

/** Whose Slack it is, the channels, the DMs and the app's Home: one stop for Tab, arrow keys within. */
export function Sidebar() {
  const { state, at } = usePage()
  const channels = state.channels.filter(({ kind }) => kind === 'channel')
  const directs = state.channels.filter(({ kind }) => kind === 'im')
  return (
    <nav class="sidebar" aria-label={words('sidebar.label')} onKeyDown={moveFocus}>
      <PersonSwitch />
      <h2>{words('sidebar.channels')}</h2>
      {channels.length === 0 ? <p class="quiet">{words('sidebar.no_channels')}</p> : null}
      <ul>
        {channels.map((channel) => (
          <Item
            key={channel.id}
            channel={channel}
            isCurrent={at.channel === channel.id}
            isFirst={at.channel === null && channel === state.channels[0]}
          />
        ))}
      </ul>
      <h2>{words('sidebar.messages')}</h2>
      <ul>
        {directs.map((channel) => (
          <Item
            key={channel.id}
            channel={channel}
            isCurrent={at.channel === channel.id}
            isFirst={at.channel === null && channel === state.channels[0]}
          />
        ))}
      </ul>
      <h2>{words('sidebar.apps')}</h2>
      <ul>
        <HomeItem isCurrent={at.channel === 'home'} />
      </ul>
    </nav>
  )
}

function Item({ channel, isCurrent, isFirst }: { channel: PageChannel; isCurrent: boolean; isFirst: boolean }) {
  const { go } = usePage()
  const { id, name, kind, unread, isArchived } = channel
  const mark = kind === 'im' ? '●' : isArchived ? '▣' : '#'
  return (
    <li>
      <button
        type="button"
        data-item
        tabIndex={isCurrent || isFirst ? 0 : -1}
        class={unread > 0 ? 'item is-unread' : 'item'}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => go({ channel: id, thread: null, message: null })}
      >
        <span class="item-mark" aria-hidden="true">
          {mark}
        </span>
        <span class="item-name">{name}</span>
        {unread > 0 ? (
          <span class="badge">
            {unread}
            <span class="hidden">{` ${words('sidebar.unread')}`}</span>
          </span>
        ) : null}
      </button>
    </li>
  )
}

function HomeItem({ isCurrent }: { isCurrent: boolean }) {
  const { go, act } = usePage()
  const open = () => {
    go({ channel: 'home', thread: null, message: null })
    void act({ kind: 'openHome' })
  }
  return (
    <li>
      <button
        type="button"
        data-item
        tabIndex={isCurrent ? 0 : -1}
        class="item"
        aria-current={isCurrent ? 'page' : undefined}
        onClick={open}
      >
        <span class="item-mark" aria-hidden="true">
          {'⌂'}
        </span>
        <span class="item-name">{words('home.title')}</span>
      </button>
    </li>
  )
}
