import type { FormAnswer, Reply } from './reply.ts'

/** Says under a field why nothing was written; the form stays open. */
export function formError(field: string, words: string): Reply<FormAnswer> {
  return { ack: { response_action: 'errors', errors: { [field]: words } } }
}
