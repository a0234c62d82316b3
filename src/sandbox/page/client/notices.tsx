import { words } from './words.ts'

export interface Notice {
  readonly id: number
  readonly text: string
  readonly tone: 'plain' | 'trouble'
}

/** What was replied or went wrong; stays until it is closed or newer ones push it out. */
export function Notices({ notices, onClose }: { notices: readonly Notice[]; onClose: (id: number) => void }) {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.map(({ id, text, tone }) => (
        <div key={id} class={`notice is-${tone}`}>
          <p>{text}</p>
          <button type="button" class="icon-button" aria-label={words('notice.close')} onClick={() => onClose(id)}>
            <span aria-hidden="true">{'×'}</span>
          </button>
        </div>
      ))}
    </div>
  )
}
