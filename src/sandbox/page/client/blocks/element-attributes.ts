import type { ElementProps } from './element.tsx'

/** The attributes that join a control to its label, hint and error. */
export function elementAttributes(props: ElementProps) {
  const { field } = props
  if (field === undefined) return { 'aria-label': props.label }
  return { ...groupAttributes(props), 'aria-required': field.isRequired, 'aria-invalid': field.isInvalid }
}

/** The same for a group of controls, which can be neither required nor invalid itself. */
export function groupAttributes({ field, label }: ElementProps) {
  if (field === undefined) return { 'aria-label': label }
  return { id: field.id, 'aria-labelledby': field.labelledBy, 'aria-describedby': field.describedBy }
}
