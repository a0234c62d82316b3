import { useState } from 'preact/hooks'
import { words } from '../words.ts'
import { groupAttributes } from './element-attributes.ts'
import type { ElementProps } from './element.tsx'
import { useSurface } from './surface.ts'
import { useOffers } from './use-offers.ts'

const filteredFrom = 8

/** Several of many: a list to tick, with a filter where it is long. */
export function MultiSelectElement(props: ElementProps) {
  const { element, spot } = props
  const surface = useSurface()
  const offers = useOffers(element)
  const [filter, setFilter] = useState('')
  const entered = surface.entered(spot)
  const chosen = new Set(typeof entered === 'string' ? [] : entered)
  const wanted = filter.trim().toLocaleLowerCase()
  const shown = offers.filter(({ value, label }) => chosen.has(value) || label.toLocaleLowerCase().includes(wanted))
  const toggle = (value: string, isOn: boolean) => {
    const next = offers.map((offer) => offer.value).filter((one) => (one === value ? isOn : chosen.has(one)))
    surface.enter(spot, next)
  }
  return (
    <div class="multi-select" role="group" {...groupAttributes(props)}>
      {offers.length >= filteredFrom ? (
        <input
          class="input"
          type="search"
          aria-label={words('select.filter')}
          placeholder={words('select.filter')}
          value={filter}
          onInput={({ currentTarget }) => setFilter(currentTarget.value)}
        />
      ) : null}
      <div class="options">
        {shown.map(({ value, label }) => (
          <label key={value} class="option">
            <input
              type="checkbox"
              checked={chosen.has(value)}
              onChange={({ currentTarget }) => toggle(value, currentTarget.checked)}
            />
            <span dir="auto">{label}</span>
          </label>
        ))}
        {shown.length === 0 ? <p class="quiet">{words('select.none')}</p> : null}
      </div>
      <p class="quiet" aria-live="polite">
        {words('select.chosen', { count: chosen.size })}
      </p>
    </div>
  )
}
