import type { Block } from '../../protocol.ts'
import { words } from '../words.ts'
import { Element } from './element.tsx'
import { isBlock, stringOf, textOf } from './read-block.ts'
import { fieldId, useSurface } from './surface.ts'

/** A field with its label, its hint, and what was wrong with what was entered. */
export function InputBlock({ block }: { block: Block }) {
  const surface = useSurface()
  const element = block['element']
  if (!isBlock(element)) return null
  const blockId = stringOf(block['block_id'])
  const spot = { blockId, actionId: stringOf(element['action_id']) }
  const id = fieldId(surface, spot)
  const hint = textOf(block['hint'])
  const error = surface.errorOf(blockId)
  const describedBy = [error === undefined ? '' : `${id}-error`, hint === '' ? '' : `${id}-hint`].filter(Boolean)
  const isRequired = block['optional'] !== true
  return (
    <div class={error === undefined ? 'block field' : 'block field has-error'} data-block={blockId}>
      <label id={`${id}-label`} for={id} dir="auto">
        {textOf(block['label'])}
        {isRequired ? null : <span class="quiet">{` ${words('field.optional')}`}</span>}
      </label>
      <Element
        element={element}
        spot={spot}
        field={{
          id,
          labelledBy: `${id}-label`,
          describedBy: describedBy.join(' ') || undefined,
          isRequired,
          isInvalid: error !== undefined,
        }}
      />
      {error === undefined ? null : (
        <p id={`${id}-error`} class="error" role="alert" dir="auto">
          {error}
        </p>
      )}
      {hint === '' ? null : (
        <p id={`${id}-hint`} class="quiet" dir="auto">
          {hint}
        </p>
      )}
    </div>
  )
}
