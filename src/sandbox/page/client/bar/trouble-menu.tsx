import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { TroubleId } from '../../protocol.ts'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'

const groups = [
  ['twilio', ['twilioSlow', 'twilioRefusing', 'twilioHanging', 'twilioLosingAnswers']],
  ['callbacks', ['callbacksDoubled', 'callbacksReordered', 'callbacksLost']],
  ['slack', ['slackBusy', 'slackDown']],
] as const satisfies readonly (readonly [string, readonly TroubleId[]])[]

/** What may go wrong outside of the bot, to be switched on and off. Not modal: it stays open while people go on. */
export function TroubleMenu() {
  const { state, act } = usePage()
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const count = Object.values(state.troubles).filter(Boolean).length
  useEffect(() => {
    if (isOpen) menu.current?.querySelector<HTMLElement>('[role=switch]')?.focus()
  }, [isOpen])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <div
      id="troubles"
      class="menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen) close()
      }}
    >
      <button
        ref={button}
        type="button"
        class={count > 0 ? 'button danger' : 'button'}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {count > 0 ? words('trouble.open_some', { count }) : words('trouble.open')}
      </button>
      <div ref={menu} id={id} class="menu-panel" role="group" aria-label={words('trouble.label')} hidden={!isOpen}>
        <p class="quiet">{words('trouble.about')}</p>
        {groups.map(([group, troubles]) => (
          <fieldset key={group}>
            <legend>{words(`trouble.group_${group}`)}</legend>
            {troubles.map((trouble) => (
              <TroubleSwitch key={trouble} trouble={trouble} isOn={state.troubles[trouble]} />
            ))}
          </fieldset>
        ))}
        <footer>
          <button type="button" class="button" disabled={count === 0} onClick={() => void act({ kind: 'calm' })}>
            {words('trouble.calm')}
          </button>
          <button type="button" class="button" onClick={close}>
            {words('dialog.close')}
          </button>
        </footer>
      </div>
    </div>
  )
}

function TroubleSwitch({ trouble, isOn }: { trouble: TroubleId; isOn: boolean }) {
  const { act } = usePage()
  const id = useId()
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-means`}
        checked={isOn}
        onChange={({ currentTarget }) => void act({ kind: 'trouble', id: trouble, on: currentTarget.checked })}
      />
      <span>
        <strong id={`${id}-name`}>{words(`trouble.${trouble}`)}</strong>
        <span id={`${id}-means`} class="quiet">
          {words(`trouble.${trouble}_means`)}
        </span>
      </span>
    </label>
  )
}
