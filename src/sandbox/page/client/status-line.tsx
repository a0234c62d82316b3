import { usePage } from './page-context.ts'
import { words } from './words.ts'

/** Says when the bot or the sandbox is not there; nothing while all is well. */
export function StatusLine({ isLost }: { isLost: boolean }) {
  const { bot } = usePage().state
  const text = isLost ? words('status.lost') : bot === 'running' ? '' : words(`status.bot_${bot}`)
  return (
    <div class="status-line" role="status" data-bot={isLost ? 'lost' : bot}>
      {text === '' ? null : <p>{text}</p>}
    </div>
  )
}
