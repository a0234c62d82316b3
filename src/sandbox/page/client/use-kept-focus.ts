import { type RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** When what had the focus inside goes away (a pressed button of a preview), the focus stays with the place it was in. */
export function useKeptFocus(ref: RefObject<HTMLElement | null>): void {
  const wasInside = useRef(false)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const heard = () => {
      wasInside.current = element.contains(document.activeElement)
    }
    document.addEventListener('focusin', heard)
    return () => document.removeEventListener('focusin', heard)
  }, [])
  useLayoutEffect(() => {
    if (wasInside.current && document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
  })
}
