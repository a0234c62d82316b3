import { usePage } from '../page-context.ts'
import { words } from '../words.ts'
import { ChannelPane } from './channel-pane.tsx'
import { HomePane } from './home-pane.tsx'
import { ModalShown } from './modal-shown.tsx'
import { Sidebar } from './sidebar.tsx'
import { ThreadPane } from './thread-pane.tsx'

/** Slack as the chosen member of staff sees it. */
export function SlackHalf() {
  const { state, at } = usePage()
  const channel = state.channels.find(({ id }) => id === at.channel)
  const modal = state.modals.at(-1)
  const open = at.channel === null ? 'list' : at.thread === null ? 'channel' : 'thread'
  return (
    <section id="slack" class="half slack" aria-label={words('slack.label')} data-open={open} tabIndex={-1}>
      <Sidebar />
      {at.channel === 'home' ? <HomePane key={state.me} /> : null}
      {channel === undefined ? null : <ChannelPane key={channel.id} channel={channel} />}
      {channel === undefined || at.thread === null ? null : <ThreadPane channel={channel} thread={at.thread} />}
      {channel === undefined && at.channel !== 'home' ? (
        <div class="pane nothing">
          <p class="empty">{words('slack.choose')}</p>
        </div>
      ) : null}
      {modal === undefined ? null : <ModalShown key={modal.id} modal={modal} />}
    </section>
  )
}
