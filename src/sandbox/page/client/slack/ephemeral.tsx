import type { PageEphemeral } from '../../protocol.ts'
import { Avatar } from '../avatar.tsx'
import { BlockKit } from '../blocks/block-kit.tsx'
import { SurfaceContext } from '../blocks/surface.ts'
import { Mrkdwn } from '../mrkdwn.tsx'
import { usePage } from '../page-context.ts'
import { clockTime, instantOf } from '../school-time.ts'
import { words } from '../words.ts'
import { useMessageSurface } from './use-message-surface.ts'

/** What the bot shows to one person alone. */
export function Ephemeral({ channel, ephemeral }: { channel: string; ephemeral: PageEphemeral }) {
  const { state } = usePage()
  const surface = useMessageSurface(channel, ephemeral.ts, ephemeral.state)
  const id = `only-${ephemeral.ts.replace('.', '-')}`
  return (
    <article class="message is-ephemeral" aria-labelledby={`${id}-head`} data-ts={ephemeral.ts}>
      <Avatar name="" isBot />
      <div class="message-body">
        <p class="message-head" id={`${id}-head`}>
          <strong>{words('app.bot')}</strong>
          <span class="app-mark">{words('message.app')}</span>
          <time>{clockTime(state.school.timezone, instantOf(ephemeral.ts))}</time>
          <span class="only-you">{words('message.only_you')}</span>
        </p>
        <SurfaceContext.Provider value={surface}>
          {ephemeral.blocks.length > 0 ? <BlockKit blocks={ephemeral.blocks} /> : <Mrkdwn text={ephemeral.text} />}
        </SurfaceContext.Provider>
      </div>
    </article>
  )
}
