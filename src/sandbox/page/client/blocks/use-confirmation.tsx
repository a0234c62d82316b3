import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import type { Block } from '../../protocol.ts'
import { Dialog } from '../dialog.tsx'
import { Mrkdwn } from '../mrkdwn.tsx'
import { words } from '../words.ts'
import { isBlock, textOf } from './read-block.ts'

/** Asks first where the element says so: `ask` runs what it is given once the person agrees, at once where nothing is asked. */
export function useConfirmation(element: Block): { ask(proceed: () => void): void; dialog: VNode | null } {
  const [waiting, setWaiting] = useState<{ proceed: () => void } | null>(null)
  const confirm = element['confirm']
  if (!isBlock(confirm)) return { ask: (proceed) => proceed(), dialog: null }
  const close = () => setWaiting(null)
  const agree = () => {
    close()
    waiting?.proceed()
  }
  return {
    ask: (proceed) => setWaiting({ proceed }),
    dialog:
      waiting === null ? null : (
        <Dialog class="confirm" title={textOf(confirm['title'])} onClose={close}>
          <div class="dialog-body">
            <Mrkdwn text={textOf(confirm['text'])} />
          </div>
          <footer>
            <button type="button" class="button" onClick={close}>
              {textOf(confirm['deny']) || words('confirm.deny')}
            </button>
            <button
              type="button"
              class={
                confirm['style'] === 'danger' || element['style'] === 'danger' ? 'button danger' : 'button primary'
              }
              onClick={agree}
            >
              {textOf(confirm['confirm']) || words('confirm.agree')}
            </button>
          </footer>
        </Dialog>
      ),
  }
}
