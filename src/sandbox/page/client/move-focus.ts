import type { TargetedKeyboardEvent } from 'preact'

const steps: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
}

/** Arrow keys, Home and End move the focus among the buttons of a list. */
export function moveFocus(event: TargetedKeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  if (step === undefined) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')]
  const at = items.findIndex((item) => item === document.activeElement)
  if (at === -1) return
  event.preventDefault()
  const last = items.length - 1
  const to = { next: Math.min(at + 1, last), previous: Math.max(at - 1, 0), first: 0, last }[step]
  items[to]?.focus()
}
