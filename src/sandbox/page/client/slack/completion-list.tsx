import { useLayoutEffect, useRef } from 'preact/hooks'
import { words } from '../words.ts'
import type { Completion } from './completions.ts'

/** The list above the box; the focus stays in the box. */
export function CompletionList({
  id,
  offered,
  chosen,
  onPick,
}: {
  id: string
  offered: readonly Completion[]
  chosen: number
  onPick: (completion: Completion) => void
}) {
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' }), [chosen])
  return (
    <ul
      ref={list}
      id={id}
      class="completions"
      role="listbox"
      aria-label={words('composer.completions')}
      hidden={offered.length === 0}
    >
      {offered.map((completion, index) => (
        <li
          key={completion.line}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          onMouseDown={(event) => {
            event.preventDefault()
            onPick(completion)
          }}
        >
          <strong>{completion.label}</strong>
          <span class="quiet">{completion.detail}</span>
        </li>
      ))}
    </ul>
  )
}
