import { join } from 'node:path'
import type { Answer } from './page/protocol.ts'
import { startSandboxServer } from './server/sandbox-server.ts'
import { createChangeCounter } from './state/change-counter.ts'
import { openOwnFolder } from './state/folder.ts'
import { pageService } from './page-service.ts'
import { startWorld } from './start-world.ts'
import type { RunningWorld } from './start-world.ts'

export interface Sandbox {
  readonly port: number
  /** Resolves when the bot answers and the demo school is in. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

/** The whole product with no account anywhere, and its page. `root` is the project's folder, built. Rejects when the port is taken. */
export async function startSandbox(options: {
  readonly root: string
  readonly stateFolder: string
  readonly port: number
  /** Forget what was kept. */
  readonly fresh: boolean
  /** Words are put into the families' languages, by a service that only pretends. */
  readonly translate: boolean
  /** Told, in a sentence, what somebody who started it should know. */
  readonly tell: (words: string) => void
}): Promise<Sandbox> {
  const { root, tell, translate } = options
  const changes = createChangeCounter()
  let world: RunningWorld | null = null
  let resetting: Promise<Answer> | null = null
  let isStopping = false

  // The port comes first: whoever has it has the folder, too, as a rule.
  const server = await startSandboxServer({
    port: options.port,
    folder: join(root, 'dist', 'page'),
    changes,
    service: () => (world === null ? null : pageService(world, { changes, reset: () => (resetting ??= reset()) })),
  })
  const giveUp = async (error: unknown): Promise<never> => {
    await server.stop()
    throw error
  }
  const folder = await openOwnFolder(options.stateFolder, { port: server.port, tell }).catch(giveUp)
  if (options.fresh) folder.forget()
  const start = async (): Promise<RunningWorld> => {
    world = await startWorld({ root, folder, translate, changed: changes.changed, tell })
    changes.changed()
    return world
  }
  const reset = async (): Promise<Answer> => {
    try {
      await world?.stop()
      if (isStopping) return { ok: false, trouble: 'The sandbox is being stopped.' }
      folder.forget()
      const { ready } = await start()
      await ready
      return { ok: true }
    } finally {
      resetting = null
    }
  }

  const { ready } = await start().catch(giveUp)
  return {
    port: server.port,
    ready,
    stop: async () => {
      isStopping = true
      await server.stop()
      await world?.stop()
      // A reset that was under way may have started another one.
      await resetting?.catch(() => {})
      await world?.stop()
      folder.leave()
    },
  }
}
