import { join } from 'node:path'
import type { Answer } from './page/protocol.ts'
import { startSandboxServer } from './server/sandbox-server.ts'
import { createChangeCounter } from './state/change-counter.ts'
import { openStateFolder } from './state/folder.ts'
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
  /** Told, in a sentence, what somebody who started it should know. */
  readonly tell: (words: string) => void
}): Promise<Sandbox> {
  const { root, tell } = options
  const changes = createChangeCounter()
  let world: RunningWorld | null = null
  let resetting: Promise<Answer> | null = null

  // The port comes first: whoever has it may have the folder, too.
  const server = await startSandboxServer({
    port: options.port,
    folder: join(root, 'dist', 'page'),
    changes,
    service: () => (world === null ? null : pageService(world, { changes, reset: () => (resetting ??= reset()) })),
  })
  const folder = openStateFolder(options.stateFolder, tell)
  if (options.fresh) folder.forget()
  const start = async (): Promise<RunningWorld> => {
    world = await startWorld({ root, folder, changed: changes.changed })
    changes.changed()
    return world
  }
  const reset = async (): Promise<Answer> => {
    try {
      await world?.stop()
      folder.forget()
      const { ready } = await start()
      await ready
      return { ok: true }
    } finally {
      resetting = null
    }
  }

  const { ready } = await start().catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  return {
    port: server.port,
    ready,
    stop: async () => {
      await server.stop()
      await resetting?.catch(() => {})
      await world?.stop()
    },
  }
}
