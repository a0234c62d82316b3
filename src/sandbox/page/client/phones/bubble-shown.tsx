import type { Bubble, Phone } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { clockTime } from '../school-time.ts'
import { hasWords, words } from '../words.ts'
import { hasArrived } from './phone-list.tsx'

/** One text; each of its paragraphs runs in its own direction. One that never came to the phone is a shadow that says why. */
export function BubbleShown({ bubble, phone }: { bubble: Bubble; phone: Phone }) {
  const { state } = usePage()
  const { direction, body, media, status, segments } = bubble
  const isThere = direction === 'out' || hasArrived(status)
  const from = direction === 'in' ? words('bubble.from_school', { school: state.school.name }) : phone.name
  const time = clockTime(state.school.timezone, new Date(bubble.at))
  return (
    <article class={`bubble is-${direction}${isThere ? '' : ' is-missing'}`} data-status={status}>
      <h5 class="hidden">{words('bubble.head', { from, time })}</h5>
      {body === '' ? null : (
        <p class="bubble-body" lang={direction === 'out' ? phone.language : undefined}>
          {body}
        </p>
      )}
      {media.map(({ url, contentType }) =>
        contentType.startsWith('image/') ? (
          <img key={url} class="bubble-photo" src={url} alt={words('bubble.photo')} loading="lazy" />
        ) : (
          <p key={url} class="quiet">
            {contentType}
          </p>
        ),
      )}
      <p class="bubble-foot" dir="ltr">
        <time>{time}</time>
        <span>{statusWords(bubble)}</span>
        {segments > 1 ? <span>{words('bubble.segments', { count: segments })}</span> : null}
      </p>
    </article>
  )
}

function statusWords({ status, errorCode, direction }: Bubble): string {
  if (direction === 'out') return words('status.received')
  const key = `status.${status}`
  const said = hasWords(key) ? words(key) : status
  if (errorCode === undefined) return said
  const why = `error.${errorCode}`
  return hasWords(why) ? `${said}: ${words(why)}` : `${said} (${errorCode})`
}
