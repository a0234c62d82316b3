import { useEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'
import { isWide } from './is-wide.ts'

/** For a heading that takes the focus when what had it is gone: on a narrow screen a pane takes the place of its list. */
export function useArrivingFocus<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null)
  useEffect(() => {
    if (isWide()) return
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.checkVisibility() === false)
      ref.current?.focus({ preventScroll: true })
  }, [])
  return ref
}
