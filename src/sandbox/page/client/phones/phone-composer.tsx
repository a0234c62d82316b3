import { useState } from 'preact/hooks'
import type { Phone } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'

/** The box in which the family writes, in its own direction. */
export function PhoneComposer({ phone }: { phone: Phone }) {
  const { act, at, go } = usePage()
  const [body, setBody] = useState('')
  const [hasPhoto, setPhoto] = useState(false)
  const given = at.draft?.number === phone.number ? at.draft.body : null
  const shown = given ?? body
  const write = (text: string) => {
    if (given !== null) go({ draft: null })
    setBody(text)
  }
  const send = () => {
    if (shown.trim() === '' && !hasPhoto) return
    write('')
    setPhoto(false)
    void act({ kind: 'text', number: phone.number, body: shown.trim(), ...(hasPhoto ? { photo: true } : {}) })
  }
  return (
    <form
      class="composer phone-composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <div class="composer-box" dir={phone.dir}>
        <textarea
          rows={1}
          dir="auto"
          lang={phone.language}
          aria-label={words('phone.write', { name: phone.name })}
          placeholder={words('phone.placeholder')}
          value={shown}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            event.preventDefault()
            send()
          }}
        />
        <button type="submit" class="button primary small" disabled={shown.trim() === '' && !hasPhoto}>
          {words('composer.send')}
        </button>
      </div>
      <div class="composer-tools">
        <button type="button" class="tool" aria-pressed={hasPhoto} onClick={() => setPhoto(!hasPhoto)}>
          {words('phone.photo')}
        </button>
        {(['MORE', 'STOP'] as const).map((keyword) => (
          <button key={keyword} type="button" class="tool" onClick={() => write(keyword)}>
            {keyword}
          </button>
        ))}
      </div>
    </form>
  )
}
