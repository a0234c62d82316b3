import type { Block } from '../../protocol.ts'
import { words } from '../words.ts'
import { ButtonElement } from './button-element.tsx'
import { CheckboxesElement, RadioElement } from './choice-elements.tsx'
import { DateElement } from './date-element.tsx'
import { ImageShown } from './image-shown.tsx'
import { MultiSelectElement } from './multi-select-element.tsx'
import { OverflowElement } from './overflow-element.tsx'
import { stringOf } from './read-block.ts'
import { SelectElement } from './select-element.tsx'
import type { Spot } from './surface.ts'
import { TextElement } from './text-element.tsx'

/** How an element is joined to what explains it. */
export interface ElementProps {
  readonly element: Block
  readonly spot: Spot
  /** Its name for a screen reader, where no label stands by it. */
  readonly label?: string | undefined
  readonly field?: {
    readonly id: string
    readonly labelledBy: string
    readonly describedBy: string | undefined
    readonly isRequired: boolean
    readonly isInvalid: boolean
  }
}

/** Any element of Block Kit that a person can use here. */
export function Element(props: ElementProps) {
  const type = stringOf(props.element['type'])
  switch (type) {
    case 'button':
    case 'workflow_button':
      return <ButtonElement {...props} />
    case 'static_select':
    case 'external_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
      return <SelectElement {...props} />
    case 'multi_static_select':
    case 'multi_external_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <MultiSelectElement {...props} />
    case 'radio_buttons':
      return <RadioElement {...props} />
    case 'checkboxes':
      return <CheckboxesElement {...props} />
    case 'overflow':
      return <OverflowElement {...props} />
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateElement {...props} />
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextElement {...props} />
    case 'image':
      return <ImageShown image={props.element} />
    default:
      return <p class="quiet">{words('block.unknown', { type })}</p>
  }
}
