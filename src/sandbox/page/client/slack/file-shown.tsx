import type { PageFile } from '../../protocol.ts'
import { words } from '../words.ts'

/** A picture as such, another file by its name. */
export function FileShown({ file }: { file: PageFile }) {
  if (file.mimetype.startsWith('image/')) {
    return (
      <figure class="image">
        <img src={file.url} alt={file.name} loading="lazy" />
      </figure>
    )
  }
  return (
    <p class="file">
      <span class="file-mark" aria-hidden="true" />
      <a href={file.url} target="_blank" rel="noreferrer noopener">
        {file.name}
      </a>
      <span class="quiet">{words('message.file')}</span>
    </p>
  )
}
