import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Ask, Outside, Say } from './outside-api.ts'
import type { Hit } from './tripwire.ts'

/** Starts the stand-ins in a process of their own; what is asked of it goes over a channel. */
export function startOutsideProcess(onHit: (hit: Hit) => void): Outside & { child: ChildProcess } {
  const child = fork(fileURLToPath(new URL('outside.js', import.meta.url)), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A hundred slow answers at once wait for one signal.
    execArgv: ['--no-warnings'],
  })
  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let ids = 0
  child.on('message', (said: Say) => {
    if (said.kind === 'hit') return onHit(said.hit)
    const waiting = asked.get(said.id)
    asked.delete(said.id)
    if (said.kind === 'answer') waiting?.resolve(said.value)
    else waiting?.reject(new Error(said.why))
  })
  child.on('exit', () => {
    for (const { reject } of asked.values()) reject(new Error('the stand-ins have ended'))
  })
  const ask = (name: Ask['name'], args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      ids += 1
      asked.set(ids, { resolve, reject })
      child.send({ id: ids, name, args } satisfies Ask)
    })
  return new Proxy({ child } as Outside & { child: ChildProcess }, {
    get(target, name) {
      if (name === 'child') return target.child
      // Not a promise, though it is returned by asynchronous functions.
      return name === 'then' ? undefined : (...args: unknown[]) => ask(name as Ask['name'], args)
    },
  })
}
