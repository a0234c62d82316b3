import { useEffect, useRef, useState } from 'preact/hooks'
import type { PageState } from '../protocol.ts'
import { usePage } from './page-context.ts'
import { words } from './words.ts'

/** Tells a screen reader what comes where nobody is looking: unread messages elsewhere, texts on other phones. */
export function Announcer() {
  const { state } = usePage()
  const [said, setSaid] = useState('')
  const before = useRef(state)
  useEffect(() => {
    const news = newsSince(before.current, state)
    before.current = state
    if (news.length > 0) setSaid(news.join(' '))
  }, [state])
  return (
    <p class="hidden" role="status" aria-live="polite">
      {said}
    </p>
  )
}

function newsSince(before: PageState, now: PageState): string[] {
  if (before.me !== now.me) return []
  const channels = now.channels.filter(({ id, unread }) => {
    const was = before.channels.find((channel) => channel.id === id)
    return was !== undefined && unread > was.unread
  })
  const phones = now.phones.filter(({ number, unread }) => {
    const was = before.phones.find((phone) => phone.number === number)
    return was !== undefined && unread > was.unread
  })
  return [
    ...channels.map(({ name }) => words('news.channel', { name })),
    ...(phones.length > 3
      ? [words('news.phones', { count: phones.length })]
      : phones.map(({ name }) => words('news.phone', { name }))),
  ]
}
