import type { Block } from '../../protocol.ts'
import { isBlock, stringOf, textOf } from './read-block.ts'

/** An image block or element; a file in Slack is shown from where the sandbox keeps it. */
export function ImageShown({ image }: { image: Block }) {
  const file = image['slack_file']
  const src = isBlock(file) ? `/api/files/${encodeURIComponent(stringOf(file['id']))}` : stringOf(image['image_url'])
  const title = textOf(image['title'])
  return (
    <figure class="image">
      {title === '' ? null : <figcaption class="quiet">{title}</figcaption>}
      <img src={src} alt={stringOf(image['alt_text'])} loading="lazy" />
    </figure>
  )
}
