import type { ComponentChildren } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { words } from './words.ts'

const fields = 'input:not([type=hidden]), textarea, select'

/** A modal dialog: keeps the focus inside, closes with Escape, and gives the focus back where it came from. */
export function Dialog({
  title,
  children,
  onClose,
  class: name,
}: {
  title: string
  children: ComponentChildren
  onClose: () => void
  class: string
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const isLeaving = useRef(false)
  useLayoutEffect(() => {
    const dialog = ref.current
    if (dialog === null) return
    isLeaving.current = false
    const opener = document.activeElement
    dialog.showModal()
    const first = dialog.querySelector<HTMLElement>(fields) ?? dialog.querySelector<HTMLElement>('footer button')
    first?.focus()
    return () => {
      isLeaving.current = true
      dialog.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      class={`dialog ${name}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // A browser lets nobody be held in a dialog: a second Escape closes it whatever the page says.
      onClose={() => {
        if (!isLeaving.current) onClose()
      }}
    >
      <header>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="icon-button" aria-label={words('dialog.close')} onClick={onClose}>
          <span aria-hidden="true">{'×'}</span>
        </button>
      </header>
      {children}
    </dialog>
  )
}
