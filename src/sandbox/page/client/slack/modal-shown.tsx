import { useRef, useState } from 'preact/hooks'
import type { Block, Modal } from '../../protocol.ts'
import { BlockKit } from '../blocks/block-kit.tsx'
import { isBlock, isEmptyEntry, stringOf } from '../blocks/read-block.ts'
import { type Surface, SurfaceContext } from '../blocks/surface.ts'
import { useEntries } from '../blocks/use-entries.ts'
import { Dialog } from '../dialog.tsx'
import { usePage } from '../page-context.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { words } from '../words.ts'

/** An open modal of Slack: its fields, what was wrong with them, and submitting. */
export function ModalShown({ modal }: { modal: Modal }) {
  const { act, actQuietly } = usePage()
  const entries = useEntries(`modal-${modal.id}`, { view: modal.id }, modal.state)
  const [missing, setMissing] = useState<readonly string[]>([])
  const [trouble, setTrouble] = useState('')
  const [isSending, setSending] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useKeptFocus(form)

  const surface: Surface = {
    ...entries,
    errorOf: (blockId) => (missing.includes(blockId) ? words('modal.required') : modal.errors[blockId]),
  }
  const submit = async () => {
    if (isSending) return
    const empty = modal.blocks.filter((block) => isUnfilled(block, surface)).map((block) => stringOf(block['block_id']))
    setMissing(empty)
    setTrouble('')
    if (empty[0] !== undefined) return focusField(form.current, empty[0])
    setSending(true)
    const answer = await actQuietly({ kind: 'submitView', view: modal.id, values: entries.untold() })
    setSending(false)
    if (!answer.ok) setTrouble(answer.trouble)
    else if (answer.errors !== undefined) focusField(form.current, Object.keys(answer.errors)[0] ?? '')
  }
  const isClosing = useRef(false)
  const close = () => {
    if (isClosing.current) return
    isClosing.current = true
    void entries
      .tellNow()
      .then(() => act({ kind: 'closeView', view: modal.id }))
      .finally(() => (isClosing.current = false))
  }
  return (
    <Dialog class="modal" title={modal.title} onClose={close}>
      <form
        ref={form}
        tabIndex={-1}
        noValidate
        data-callback={modal.callbackId}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <div class="dialog-body">
          <SurfaceContext.Provider value={surface}>
            <BlockKit blocks={modal.blocks} />
          </SurfaceContext.Provider>
        </div>
        <footer>
          <p class="error" role="alert">
            {trouble === '' ? null : words('modal.trouble', { trouble })}
          </p>
          <button type="button" class="button" onClick={close}>
            {modal.close || words('dialog.close')}
          </button>
          {modal.submit === null ? null : (
            <button type="submit" class="button primary" aria-busy={isSending} disabled={modal.submitDisabled}>
              {modal.submit}
            </button>
          )}
        </footer>
      </form>
    </Dialog>
  )
}

function isUnfilled(block: Block, surface: Surface): boolean {
  const element = block['element']
  if (block['type'] !== 'input' || block['optional'] === true || !isBlock(element)) return false
  const spot = { blockId: stringOf(block['block_id']), actionId: stringOf(element['action_id']) }
  return isEmptyEntry(surface.entered(spot))
}

function focusField(form: HTMLFormElement | null, blockId: string): void {
  const field = form?.querySelector<HTMLElement>(`[data-block="${CSS.escape(blockId)}"]`)
  field?.querySelector<HTMLElement>('input, textarea, select')?.focus()
}
