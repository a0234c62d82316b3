import { usePage } from '../page-context.ts'
import { instantAt, wallClockOf } from '../wall-clock.ts'
import { elementAttributes } from './element-attributes.ts'
import type { ElementProps } from './element.tsx'
import { stringOf, textOf } from './read-block.ts'
import { useSurface } from './surface.ts'

const inputTypes: Readonly<Record<string, 'date' | 'time' | 'datetime-local'>> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
}

/** A day, a time of day, or both: the latter as the school's clock shows it. */
export function DateElement(props: ElementProps) {
  const { element, spot } = props
  const surface = useSurface()
  const { timezone } = usePage().state.school
  const type = stringOf(element['type'])
  const isInstant = type === 'datetimepicker'
  const entered = String(surface.entered(spot))
  return (
    <input
      class="input"
      type={inputTypes[type] ?? 'date'}
      {...elementAttributes({ ...props, label: props.label ?? textOf(element['placeholder']) })}
      data-action={spot.actionId}
      value={isInstant && entered !== '' ? wallClockOf(timezone, new Date(Number(entered) * 1000)) : entered}
      onChange={({ currentTarget: { value } }) => {
        if (value === '') surface.enter(spot, null)
        else surface.enter(spot, isInstant ? instantAt(timezone, value).getTime() / 1000 : value)
      }}
    />
  )
}
