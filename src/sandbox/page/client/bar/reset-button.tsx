import { useState } from 'preact/hooks'
import { Dialog } from '../dialog.tsx'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'

/** Begins again with the demo school, once the person has agreed. */
export function ResetButton() {
  const { act } = usePage()
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {words('reset.button')}
      </button>
      {isAsking ? (
        <Dialog class="confirm" title={words('reset.title')} onClose={close}>
          <div class="dialog-body">
            <p>{words('reset.text')}</p>
          </div>
          <footer>
            <button type="button" class="button" onClick={close}>
              {words('confirm.deny')}
            </button>
            <button
              type="button"
              class="button danger"
              onClick={() => {
                close()
                void act({ kind: 'reset' })
              }}
            >
              {words('reset.agree')}
            </button>
          </footer>
        </Dialog>
      ) : null}
    </>
  )
}
