import { type RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

const nearPx = 80

/** Keeps a log at its end while it grows, unless somebody has scrolled up; another `place` begins at its end. */
export function useStickToEnd(ref: RefObject<HTMLElement | null>, place: string, count: number): void {
  const isAtEnd = useRef(true)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const look = () => {
      isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
    }
    const grown = new ResizeObserver(() => {
      if (isAtEnd.current) element.scrollTop = element.scrollHeight
    })
    isAtEnd.current = true
    element.scrollTop = element.scrollHeight
    element.addEventListener('scroll', look, { passive: true })
    grown.observe(element)
    for (const child of element.children) grown.observe(child)
    return () => {
      element.removeEventListener('scroll', look)
      grown.disconnect()
    }
  }, [place])
  useLayoutEffect(() => {
    if (isAtEnd.current && ref.current !== null) ref.current.scrollTop = ref.current.scrollHeight
  }, [count])
}
