import { words } from '../words.ts'
import type { ElementProps } from './element.tsx'
import { optionsOf, stringOf, textOf } from './read-block.ts'
import { useSurface } from './surface.ts'
import { useConfirmation } from './use-confirmation.tsx'

/** A menu of things to do: choosing one does it, and nothing stays chosen. */
export function OverflowElement({ element, spot, label }: ElementProps) {
  const surface = useSurface()
  const { ask, dialog } = useConfirmation(element)
  return (
    <>
      <select
        class="select overflow"
        aria-label={label ?? words('overflow.more')}
        value=""
        data-action={spot.actionId}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget
          currentTarget.value = ''
          if (value !== '') ask(() => surface.enter(spot, value))
        }}
      >
        <option value="">{words('overflow.more')}</option>
        {optionsOf(element).map(({ option }) => (
          <option key={stringOf(option['value'])} value={stringOf(option['value'])}>
            {textOf(option['text'])}
          </option>
        ))}
      </select>
      {dialog}
    </>
  )
}
