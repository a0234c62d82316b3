import { useId, useRef, useState } from 'preact/hooks'
import type { PageChannel } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'
import { ComposerTools } from './composer-tools.tsx'
import { CompletionList } from './completion-list.tsx'
import { completionsOf } from './completions.ts'

/** Where a person writes: words, commands with completion, a file, a shortcut. */
export function Composer({ channel, thread }: { channel: PageChannel; thread: string | null }) {
  const { state, act } = usePage()
  const [line, setLine] = useState('')
  const [chosen, setChosen] = useState(0)
  const [isDismissed, setDismissed] = useState(false)
  const box = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const offered = isDismissed || thread !== null ? [] : completionsOf(state, line)
  const write = (text: string) => {
    setLine(text)
    setChosen(0)
    setDismissed(false)
    box.current?.focus()
  }
  const send = () => {
    const text = line.trim()
    if (text === '') return
    setLine('')
    if (text.startsWith('/') && thread === null) void act({ kind: 'command', channel: channel.id, line: text })
    else void act({ kind: 'say', channel: channel.id, text, ...(thread === null ? {} : { threadTs: thread }) })
  }
  const onKey = (event: KeyboardEvent) => {
    const count = offered.length
    const picked = offered[chosen]
    if (event.key === 'ArrowDown' && count > 0) setChosen((chosen + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) setChosen((chosen + count - 1) % count)
    else if (event.key === 'Escape' && count > 0) setDismissed(true)
    else if ((event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey && picked !== undefined) {
      write(picked.line)
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send()
    else return
    event.preventDefault()
  }
  if (channel.isArchived) return <p class="composer-note">{words('composer.archived')}</p>
  const place = channel.kind === 'im' ? channel.name : `#${channel.name}`
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <CompletionList id={id} offered={offered} chosen={chosen} onPick={({ line: next }) => write(next)} />
      <div class="composer-box">
        <textarea
          ref={box}
          rows={1}
          dir="auto"
          aria-label={words(thread === null ? 'composer.label' : 'composer.label_thread', { place })}
          aria-haspopup="listbox"
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={offered.length > 0 ? `${id}-${chosen}` : undefined}
          placeholder={words(thread === null ? 'composer.placeholder' : 'composer.placeholder_thread', { place })}
          value={line}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={onKey}
        />
        <button type="submit" class="button primary small" disabled={line.trim() === ''}>
          {words('composer.send')}
        </button>
      </div>
      {thread === null ? (
        <ComposerTools channel={channel} onCommand={() => write('/')} />
      ) : (
        <p class="composer-note">{words('composer.thread_note')}</p>
      )}
    </form>
  )
}
