import type { VNode } from 'preact'
import { type Navigation, readPermalink } from './navigation.ts'
import { type Page, usePage } from './page-context.ts'
import { type Inline, type Paragraph, parseMrkdwn } from './parse-mrkdwn.ts'

/** mrkdwn as people read it. */
export function Mrkdwn({ text }: { text: string }) {
  const page = usePage()
  return (
    <div class="mrkdwn" dir="auto">
      {parseMrkdwn(text).map((paragraph, index) => (
        <ParagraphShown key={index} paragraph={paragraph} page={page} />
      ))}
    </div>
  )
}

function ParagraphShown({ paragraph, page }: { paragraph: Paragraph; page: Page }) {
  if (paragraph.kind === 'pre') return <pre>{paragraph.text}</pre>
  const lines = paragraph.lines.map((line, index) => (
    <span key={index} class="line" dir="auto">
      {line.map((inline, at) => shown(inline, at, page))}
    </span>
  ))
  return paragraph.kind === 'quote' ? <blockquote>{lines}</blockquote> : <p>{lines}</p>
}

function shown(inline: Inline, key: number, page: Page): VNode | string {
  const inside = (pieces: readonly Inline[]) => pieces.map((piece, at) => shown(piece, at, page))
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'code':
      return <code key={key}>{inline.text}</code>
    case 'bold':
      return <strong key={key}>{inside(inline.inside)}</strong>
    case 'italic':
      return <em key={key}>{inside(inline.inside)}</em>
    case 'strike':
      return <s key={key}>{inside(inline.inside)}</s>
    case 'user':
      return (
        <span key={key} class={inline.id === page.state.me ? 'mention is-me' : 'mention'}>
          {`@${page.state.people.find(({ id }) => id === inline.id)?.name ?? (inline.label || inline.id)}`}
        </span>
      )
    case 'channel':
      return <ChannelMention key={key} id={inline.id} label={inline.label} />
    case 'broadcast':
      return (
        <span key={key} class="mention">
          {inline.text}
        </span>
      )
    case 'link':
      return <Link key={key} href={inline.href} label={inline.label} />
  }
}

function ChannelMention({ id, label }: { id: string; label: string }) {
  const { state, go } = usePage()
  const channel = state.channels.find((one) => one.id === id)
  const name = `#${channel?.name ?? (label || id)}`
  if (channel === undefined) return <span class="mention">{name}</span>
  return (
    <button type="button" class="mention" onClick={() => go({ channel: id, thread: null })}>
      {name}
    </button>
  )
}

/** A link to a message leads there; other addresses open beside the sandbox. */
function Link({ href, label }: { href: string; label: string }) {
  const { state, go } = usePage()
  const place = readPermalink(href)
  if (place !== null) {
    const message = state.channels.find(({ id }) => id === place.channel)?.messages.find(({ ts }) => ts === place.ts)
    const to: Partial<Navigation> = {
      channel: place.channel,
      thread: message?.threadTs ?? null,
      message: place.ts,
    }
    return (
      <button type="button" class="link" onClick={() => go(to)}>
        {label}
      </button>
    )
  }
  if (!/^(?:https?|mailto|tel):/.test(href)) return <span>{label}</span>
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {label}
    </a>
  )
}
