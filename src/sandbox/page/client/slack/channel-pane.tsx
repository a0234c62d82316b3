import { useEffect } from 'preact/hooks'
import type { PageChannel } from '../../protocol.ts'
import { isWide } from '../is-wide.ts'
import { usePage } from '../page-context.ts'
import { useArrivingFocus } from '../use-arriving-focus.ts'
import { words } from '../words.ts'
import { BackToList } from './back-to-list.tsx'
import { Composer } from './composer.tsx'
import { MessageLog } from './message-log.tsx'

/** A channel or a DM; whoever looks at it has read it. */
export function ChannelPane({ channel }: { channel: PageChannel }) {
  const { actQuietly, at, state } = usePage()
  const heading = useArrivingFocus<HTMLHeadingElement>()
  const { id, kind, name, unread, isPrivate, isArchived } = channel
  const isSeen = at.half === 'slack' || isWide()
  useEffect(() => {
    if (unread > 0 && isSeen) void actQuietly({ kind: 'markRead', channel: id })
  }, [id, unread, isSeen, state.me])
  const title = kind === 'im' ? name : `# ${name}`
  const about = kind === 'im' ? words('channel.direct') : words(isPrivate ? 'channel.private' : 'channel.public')
  return (
    <section class="pane" aria-labelledby="channel-title">
      <header class="pane-head">
        <BackToList />
        <div>
          <h2 id="channel-title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
          <p class="quiet">{isArchived ? words('channel.archived') : about}</p>
        </div>
      </header>
      <MessageLog
        key={id}
        channel={id}
        thread={null}
        label={words('channel.log', { name: title })}
        empty={words(kind === 'im' ? 'channel.empty_direct' : 'channel.empty')}
      />
      <Composer key={`write-${id}`} channel={channel} thread={null} />
    </section>
  )
}
