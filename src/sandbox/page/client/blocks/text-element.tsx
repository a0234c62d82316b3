import { elementAttributes } from './element-attributes.ts'
import type { ElementProps } from './element.tsx'
import { stringOf, textOf } from './read-block.ts'
import { useSurface } from './surface.ts'

export function TextElement(props: ElementProps) {
  const { element, spot } = props
  const surface = useSurface()
  const common = {
    ...elementAttributes(props),
    class: 'input',
    dir: 'auto' as const,
    autocomplete: 'off' as const,
    placeholder: textOf(element['placeholder']),
    value: String(surface.entered(spot)),
    ...(typeof element['max_length'] === 'number' ? { maxLength: element['max_length'] } : {}),
  }
  if (element['multiline'] === true) {
    return <textarea {...common} rows={3} onInput={({ currentTarget }) => surface.type(spot, currentTarget.value)} />
  }
  const onInput = ({ currentTarget }: { currentTarget: HTMLInputElement }) => surface.type(spot, currentTarget.value)
  switch (stringOf(element['type'])) {
    case 'email_text_input':
      return <input {...common} type="email" onInput={onInput} />
    case 'url_text_input':
      return <input {...common} type="url" onInput={onInput} />
    case 'number_input':
      return <input {...common} type="text" inputMode="decimal" onInput={onInput} />
    default:
      return <input {...common} type="text" onInput={onInput} />
  }
}
