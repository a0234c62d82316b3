import { usePage } from '../page-context.ts'
import { words } from '../words.ts'

/** On a narrow screen: back to the channels. */
export function BackToList() {
  const { go } = usePage()
  return (
    <button
      type="button"
      class="icon-button back"
      aria-label={words('sidebar.back')}
      onClick={() => go({ channel: null, thread: null })}
    >
      <span aria-hidden="true">{'‹'}</span>
    </button>
  )
}
