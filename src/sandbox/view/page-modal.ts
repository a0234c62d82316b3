import type { Modal } from '../page/protocol.ts'
import type { Json } from '../slack/block-kit/problem.ts'
import type { View } from '../slack/workspace.ts'

export function pageModal(view: View): Modal {
  return {
    id: view.id,
    callbackId: view.callbackId,
    title: wordsOf(view.title) ?? '',
    submit: wordsOf(view.submit),
    // What Slack writes on the button where the app says nothing.
    close: wordsOf(view.close) ?? 'Cancel',
    submitDisabled: view.submitDisabled,
    blocks: view.blocks,
    state: view.state,
    errors: view.errors,
  }
}

function wordsOf(text: Json | null): string | null {
  return typeof text?.['text'] === 'string' ? text['text'] : null
}
