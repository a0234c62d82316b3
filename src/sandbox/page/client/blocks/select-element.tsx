import { words } from '../words.ts'
import { elementAttributes } from './element-attributes.ts'
import type { ElementProps } from './element.tsx'
import { useOffers } from './use-offers.ts'
import { textOf } from './read-block.ts'
import { useSurface } from './surface.ts'
import { useConfirmation } from './use-confirmation.tsx'

/** One of several: the browser's own list, which every keyboard and screen reader knows. */
export function SelectElement(props: ElementProps) {
  const { element, spot } = props
  const surface = useSurface()
  const { ask, dialog } = useConfirmation(element)
  const offers = useOffers(element)
  const chosen = surface.entered(spot)
  const placeholder = textOf(element['placeholder']) || words('select.placeholder')
  const mayBeNone = chosen === '' || props.field?.isRequired === false
  const groups = Map.groupBy(offers, ({ group }) => group)
  return (
    <>
      <select
        class="select"
        {...elementAttributes({ ...props, label: props.label ?? placeholder })}
        value={String(chosen)}
        data-action={spot.actionId}
        onChange={({ currentTarget }) => {
          const { value } = currentTarget
          currentTarget.value = String(chosen)
          ask(() => surface.enter(spot, value === '' ? null : value))
        }}
      >
        {mayBeNone ? <option value="">{placeholder}</option> : null}
        {[...groups].map(([group, offered]) => {
          const options = offered.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))
          return group === '' ? options : <optgroup label={group}>{options}</optgroup>
        })}
      </select>
      {dialog}
    </>
  )
}
