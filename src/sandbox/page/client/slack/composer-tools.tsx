import { useRef } from 'preact/hooks'
import type { PageChannel } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'

/** Below the box: begin a command, use a shortcut, share a text file (a roster). */
export function ComposerTools({ channel, onCommand }: { channel: PageChannel; onCommand: () => void }) {
  const { state, act } = usePage()
  const picker = useRef<HTMLInputElement>(null)
  const share = async (file: File | undefined) => {
    if (file === undefined) return
    const content = await file.text()
    await act({ kind: 'say', channel: channel.id, text: '', file: { name: file.name, content } })
  }
  return (
    <div class="composer-tools">
      <button type="button" class="tool" onClick={onCommand}>
        {words('composer.command')}
      </button>
      {state.shortcuts.map(({ callbackId, name }) => (
        <button key={callbackId} type="button" class="tool" onClick={() => void act({ kind: 'shortcut', callbackId })}>
          {words('composer.shortcut', { name })}
        </button>
      ))}
      <button type="button" class="tool" onClick={() => picker.current?.click()}>
        {words('composer.file')}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.txt,text/*"
        aria-label={words('composer.file')}
        onChange={({ currentTarget }) => {
          void share(currentTarget.files?.[0])
          currentTarget.value = ''
        }}
      />
    </div>
  )
}
