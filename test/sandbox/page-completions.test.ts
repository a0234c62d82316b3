import { describe, expect, it } from 'vitest'
import { completionsOf } from '../../src/sandbox/page/client/slack/completions.ts'
import type { PageState } from '../../src/sandbox/page/protocol.ts'

const command = (name: string) => ({ command: `/family ${name}`, usage: '', description: '' })
const state = {
  commands: ['update', 'note', 'staff'].map(command),
  people: [
    { id: 'U1', name: 'Ms. Vega', handle: 'vega', role: 'teacher' },
    { id: 'U2', name: 'Mr. Lee', handle: 'lee', role: 'teacher' },
  ],
} as unknown as PageState
const linesAfter = (typed: string) => completionsOf(state, typed).map(({ line }) => line)

describe('what a line may go on with', () => {
  it.each([
    ['/', ['/family update ', '/family note ', '/family staff ']],
    ['/Fam', ['/family update ', '/family note ', '/family staff ']],
    ['/family n', ['/family note ']],
    ['/family note', []],
    ['/family note Hello', []],
    ['/family staff add @v', ['/family staff add @vega ']],
    ['Thanks @', ['Thanks @vega ', 'Thanks @lee ']],
    ['mail vega@le', []],
    ['and/or', []],
  ])('after “%s”', (typed, lines) => {
    expect(linesAfter(typed)).toEqual(lines)
  })
})
