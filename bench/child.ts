import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'

/** A process of the bench's own that answers each question with one message. */
export interface Child {
  ask<Answer>(question: object): Promise<Answer>
  pid: number
  stop(): Promise<void>
}

/** Starts `dist/bench/NAME.js`; it says something once it is ready. */
export async function startChild(name: string, args: readonly string[] = []): Promise<Child & { ready: unknown }> {
  const child = fork(join(import.meta.dirname, `${name}.js`), args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const ready = await nextMessage(child)
  return {
    ready,
    pid: child.pid!,
    async ask<Answer>(question: object) {
      child.send(question)
      return (await nextMessage(child)) as Answer
    },
    stop: () => endOf(child),
  }
}

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error(`${child.spawnargs.slice(1, 3).join(' ')} ended`))
    child.once('exit', gone)
    child.once('message', (message) => {
      child.off('exit', gone)
      resolve(message)
    })
  })
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill()
  })
}
