import { boolean, byType, object, string } from './checks.ts'
import { validateBlocks } from './blocks.ts'
import { plainText } from './composition.ts'
import { isObject, problem } from './problem.ts'
import type { Check, Problem } from './problem.ts'

const anything: Check = () => []

const shared = {
  private_metadata: string(3000, 0),
  callback_id: string(255, 0),
  external_id: string(255, 0),
}

const fields = byType({
  modal: object({
    required: { type: anything, title: plainText(24), blocks: anything },
    optional: {
      ...shared,
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: boolean,
      notify_on_close: boolean,
      submit_disabled: boolean,
    },
  }),
  home: object({ required: { type: anything, blocks: anything }, optional: shared }),
})

/** All that Slack would refuse in a view: its own fields and its blocks. Pure. `expected` is what the method takes. */
export function validateView(view: unknown, expected: 'modal' | 'home', pointer = '/view'): readonly Problem[] {
  if (!isObject(view)) return problem(pointer, 'must be an object')
  if (view['type'] !== expected) return problem(`${pointer}/type`, `unsupported type: ${String(view['type'])}`)
  const blocks = view['blocks']
  const asks = Array.isArray(blocks) && blocks.some((block) => isObject(block) && block['type'] === 'input')
  return [
    ...fields(view, pointer),
    ...validateBlocks(blocks ?? [], expected, `${pointer}/blocks`),
    // A modal with something to fill in needs a way to hand it in.
    ...(expected === 'modal' && asks && view['submit'] === undefined
      ? problem(`${pointer}/submit`, 'submit is required when an input is within blocks')
      : []),
  ]
}
