import { SECTIONS_OF_PART, UPDATE_PARTS, type UpdatePart } from '../texts/update-part.ts'
import type { UpdateContent } from './content.ts'

export interface PartContent extends UpdateContent {
  part: UpdatePart
}

/** The parts of an update for a week, each with its own sections; one that would have nothing to say is left out. */
export function spreadUpdate(content: UpdateContent): PartContent[] {
  return UPDATE_PARTS.map((part) => {
    const own = SECTIONS_OF_PART[part].filter((id) => content.sections[id]?.trim())
    return { kind: 'update' as const, part, sections: Object.fromEntries(own.map((id) => [id, content.sections[id]])) }
  }).filter(({ part, sections }) => part === 'ask' || Object.keys(sections).length > 0)
}
