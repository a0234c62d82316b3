import { useEffect, useRef } from 'preact/hooks'
import type { PageChannel } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'
import { Composer } from './composer.tsx'
import { MessageLog } from './message-log.tsx'

/** A thread beside its channel. Escape closes it. */
export function ThreadPane({ channel, thread }: { channel: PageChannel; thread: string }) {
  const { go } = usePage()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus({ preventScroll: true }), [thread])
  const close = () => {
    go({ thread: null, message: null })
    document.querySelector<HTMLElement>(`[data-ts="${CSS.escape(thread)}"] .thread-summary`)?.focus()
  }
  return (
    <section
      class="pane thread"
      aria-labelledby="thread-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close()
      }}
    >
      <header class="pane-head">
        <div>
          <h2 id="thread-title" ref={title} tabIndex={-1}>
            {words('thread.title')}
          </h2>
          <p class="quiet">{channel.kind === 'im' ? channel.name : `# ${channel.name}`}</p>
        </div>
        <button type="button" class="icon-button" aria-label={words('thread.close')} onClick={close}>
          <span aria-hidden="true">{'×'}</span>
        </button>
      </header>
      <MessageLog
        key={thread}
        channel={channel.id}
        thread={thread}
        label={words('thread.title')}
        empty={words('thread.empty')}
      />
      <Composer key={`write-${thread}`} channel={channel} thread={thread} />
    </section>
  )
}
