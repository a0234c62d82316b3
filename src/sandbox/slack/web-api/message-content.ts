import { isObject, describeProblem, problem } from '../block-kit/problem.ts'
import type { Json, Problem } from '../block-kit/problem.ts'
import { normalizeBlocks } from '../block-kit/normalize.ts'
import { validateBlocks } from '../block-kit/blocks.ts'
import { shortId } from '../workspace.ts'
import type { MessageContent, Workspace } from '../workspace.ts'
import { ApiRefusal } from './api-refusal.ts'
import type { ApiArguments } from './arguments.ts'
import { isShowable } from './file-methods.ts'

/** Text, blocks and metadata of a message to post, or as far as they were given. */
interface GivenContent {
  readonly text: string | null
  readonly blocks: readonly Json[] | null
  readonly metadata: Json | null
}

const MAX_TEXT = 40_000

/** Reads and checks what a message should say; throws `no_text`, `msg_too_long`, `invalid_blocks`, `invalid_metadata_format`. */
export function readContent(workspace: Workspace, args: ApiArguments): GivenContent {
  const text = typeof args.raw['text'] === 'string' ? args.raw['text'] : null
  const blocks = args.json('blocks', 'invalid_blocks_format')
  const attachments = args.json('attachments', 'invalid_attachments')
  const hasBlocks = Array.isArray(blocks) && blocks.length > 0
  const hasAttachments = Array.isArray(attachments) && attachments.length > 0
  if ((text === null || text === '') && !hasBlocks && !hasAttachments) throw new ApiRefusal('no_text')
  if (text !== null && text.length > MAX_TEXT) throw new ApiRefusal('msg_too_long')
  return {
    text,
    blocks: blocks === undefined ? null : checkBlocks(workspace, blocks),
    metadata: readMetadata(args.json('metadata', 'invalid_metadata_format')),
  }
}

/** What a new message says: nothing is kept from an older one. */
export function newContent(given: GivenContent): MessageContent {
  return { text: given.text ?? '', blocks: given.blocks ?? [], metadata: given.metadata }
}

function checkBlocks(workspace: Workspace, blocks: unknown): Json[] {
  if (!Array.isArray(blocks)) throw new ApiRefusal('invalid_blocks_format')
  const problems = [...validateBlocks(blocks, 'message'), ...unshowableFiles(workspace, blocks)]
  if (problems.length > 0) throw refuseProblems('invalid_blocks', problems)
  return normalizeBlocks(blocks.filter(isObject), shortId)
}

/** Image blocks may show files that the app can see and that Slack has looked through. */
function unshowableFiles(workspace: Workspace, blocks: readonly unknown[]): Problem[] {
  return blocks.flatMap((block, index) => {
    const file = isObject(block) && isObject(block['slack_file']) ? block['slack_file']['id'] : undefined
    return typeof file !== 'string' || isShowable(workspace, file)
      ? []
      : problem(`/blocks/${index}/slack_file`, 'invalid slack file')
  })
}

export function refuseProblems(code: string, problems: readonly Problem[]): ApiRefusal {
  const described = problems.map(describeProblem)
  return new ApiRefusal(code, {
    errors: described,
    response_metadata: { messages: described.map((line) => `[ERROR] ${line}`) },
  })
}

function readMetadata(value: unknown): Json | null {
  if (value === undefined || (isObject(value) && Object.keys(value).length === 0)) return null
  if (isObject(value) && typeof value['event_type'] === 'string' && isObject(value['event_payload'])) return value
  throw new ApiRefusal('invalid_metadata_format')
}
