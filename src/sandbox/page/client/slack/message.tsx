import { useEffect, useRef } from 'preact/hooks'
import type { PageMessage } from '../../protocol.ts'
import { Avatar } from '../avatar.tsx'
import { BlockKit } from '../blocks/block-kit.tsx'
import { SurfaceContext } from '../blocks/surface.ts'
import { Mrkdwn } from '../mrkdwn.tsx'
import { usePage } from '../page-context.ts'
import { clockTime, instantOf } from '../school-time.ts'
import { words } from '../words.ts'
import { FileShown } from './file-shown.tsx'
import { ThreadSummary } from './thread-summary.tsx'
import { useMessageSurface } from './use-message-surface.ts'

/** One message, with its thread's summary where it stands in a channel. */
export function Message({
  channel,
  message,
  place,
}: {
  channel: string
  message: PageMessage
  place: 'channel' | 'thread'
}) {
  const { state, at } = usePage()
  const surface = useMessageSurface(channel, message.ts, message.state)
  const ref = useRef<HTMLElement>(null)
  const isLinked = at.message === message.ts
  useEffect(() => {
    if (isLinked) ref.current?.scrollIntoView({ block: 'center' })
  }, [isLinked])
  const id = `${place}-${message.ts.replace('.', '-')}`
  const time = clockTime(state.school.timezone, instantOf(message.ts))
  return (
    <article
      ref={ref}
      class={isLinked ? 'message is-linked' : 'message'}
      aria-labelledby={`${id}-head`}
      data-ts={message.ts}
    >
      <Avatar name={message.userName} isBot={message.fromBot} />
      <div class="message-body">
        <p class="message-head" id={`${id}-head`}>
          <strong>{message.userName}</strong>
          {message.fromBot ? <span class="app-mark">{words('message.app')}</span> : null}
          <time>{time}</time>
        </p>
        <SurfaceContext.Provider value={surface}>
          {message.blocks.length > 0 ? <BlockKit blocks={message.blocks} /> : <Mrkdwn text={message.text} />}
        </SurfaceContext.Provider>
        {message.files.map((file) => (
          <FileShown key={file.id} file={file} />
        ))}
        {message.edited && !message.fromBot ? <p class="quiet">{words('message.edited')}</p> : null}
        {message.reactions.length === 0 ? null : (
          <ul class="reactions">
            {message.reactions.map(({ name, users }) => (
              <li key={name}>{`:${name}: ${users.length}`}</li>
            ))}
          </ul>
        )}
        {place === 'channel' ? <ThreadSummary channel={channel} message={message} /> : null}
      </div>
    </article>
  )
}
