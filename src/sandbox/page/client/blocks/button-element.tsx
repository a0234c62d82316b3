import { useState } from 'preact/hooks'
import type { ElementProps } from './element.tsx'
import { stringOf, textOf } from './read-block.ts'
import { useSurface } from './surface.ts'
import { useConfirmation } from './use-confirmation.tsx'

export function ButtonElement({ element, spot }: ElementProps) {
  const surface = useSurface()
  const { ask, dialog } = useConfirmation(element)
  const [isPressed, setPressed] = useState(false)
  const value = element['value'] === undefined ? undefined : stringOf(element['value'])
  const press = () => {
    if (isPressed) return
    ask(() => {
      setPressed(true)
      void surface.press(spot, value).finally(() => setPressed(false))
    })
  }
  const style = stringOf(element['style'])
  return (
    <>
      <button
        type="button"
        class={`button ${style}`}
        aria-label={stringOf(element['accessibility_label']) || undefined}
        aria-busy={isPressed}
        data-action={spot.actionId}
        onClick={press}
      >
        {textOf(element['text'])}
      </button>
      {dialog}
    </>
  )
}
