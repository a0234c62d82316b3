import type { Block } from '../../protocol.ts'
import { Mrkdwn } from '../mrkdwn.tsx'
import { groupAttributes } from './element-attributes.ts'
import type { ElementProps } from './element.tsx'
import { isBlock, optionsOf, stringOf, textOf } from './read-block.ts'
import { fieldId, useSurface } from './surface.ts'
import { useConfirmation } from './use-confirmation.tsx'

export function RadioElement(props: ElementProps) {
  const { element, spot } = props
  const surface = useSurface()
  const { ask, dialog } = useConfirmation(element)
  const chosen = surface.entered(spot)
  return (
    <div class="choices" role="radiogroup" {...groupAttributes(props)}>
      {optionsOf(element).map(({ option }) => {
        const value = stringOf(option['value'])
        return (
          <label key={value} class="option">
            <input
              type="radio"
              name={fieldId(surface, spot)}
              value={value}
              checked={chosen === value}
              onChange={() => ask(() => surface.enter(spot, value))}
            />
            <OptionWords option={option} />
          </label>
        )
      })}
      {dialog}
    </div>
  )
}

export function CheckboxesElement(props: ElementProps) {
  const { element, spot } = props
  const surface = useSurface()
  const { ask, dialog } = useConfirmation(element)
  const entered = surface.entered(spot)
  const chosen = new Set(typeof entered === 'string' ? [] : entered)
  const offered = optionsOf(element)
  const toggle = (value: string, isOn: boolean) => {
    const next = offered
      .map(({ option }) => stringOf(option['value']))
      .filter((one) => (one === value ? isOn : chosen.has(one)))
    ask(() => surface.enter(spot, next))
  }
  return (
    <div class="choices" role="group" {...groupAttributes(props)}>
      {offered.map(({ option }) => {
        const value = stringOf(option['value'])
        return (
          <label key={value} class="option">
            <input
              type="checkbox"
              checked={chosen.has(value)}
              onChange={({ currentTarget }) => toggle(value, currentTarget.checked)}
            />
            <OptionWords option={option} />
          </label>
        )
      })}
      {dialog}
    </div>
  )
}

function OptionWords({ option }: { option: Block }) {
  const text = option['text']
  return (
    <span dir="auto">
      {isBlock(text) && text['type'] === 'mrkdwn' ? <Mrkdwn text={textOf(text)} /> : textOf(text)}
      {option['description'] === undefined ? null : <span class="quiet">{textOf(option['description'])}</span>}
    </span>
  )
}
