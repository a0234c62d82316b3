import type { Act, Answer, PageChannel, PageState } from '../../src/sandbox/page/protocol.ts'
import { freePort } from '../../src/sandbox/free-port.ts'
import { type Program, startProgram } from '../support/program.ts'

/** The sandbox as `npm run sandbox` starts it, driven as its page drives it. */
export interface RunningSandbox {
  program: Program
  url: string
  state(as?: string): Promise<PageState>
  does(act: Act, as?: string): Promise<Answer>
  /** Resolves with what the look finds, looked for after every change; rejects when the sandbox ends before. */
  eventually<Value>(look: (state: PageState) => Value | undefined | null | false, as?: string): Promise<Value>
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; ms: number }>
}

const vega = 'U0VEGA0000'
export const room12 = 'C0ROOM12000'

export async function startSandboxProgram(stateFolder: string, ...args: string[]): Promise<RunningSandbox> {
  const port = await freePort()
  const program = startProgram(['--build', 'dist/sandbox.js', ...args], {
    SANDBOX_PORT: String(port),
    SANDBOX_DIR: stateFolder,
  })
  const url = `http://127.0.0.1:${port}`
  await program.says(`Sandbox ready: ${url}\n`)
  const state = async (as = vega) => (await (await fetch(`${url}/api/state?as=${as}`)).json()) as PageState
  return {
    program,
    url,
    state,
    async does(act, as = vega) {
      const headers = { 'Content-Type': 'application/json' }
      const response = await fetch(`${url}/api/act?as=${as}`, { method: 'POST', headers, body: JSON.stringify(act) })
      return (await response.json()) as Answer
    },
    async eventually(look, as = vega) {
      const changes = await fetch(`${url}/api/changes`)
      for await (const chunk of changes.body!) {
        if (!Buffer.from(chunk).includes('data:')) continue
        const found = look(await state(as))
        if (found !== undefined && found !== null && found !== false) return found
      }
      throw new Error('the sandbox ended')
    },
    async stop(signal = 'SIGTERM') {
      const began = performance.now()
      program.child.kill(signal)
      const { code } = await program.ended
      return { code, ms: performance.now() - began }
    },
  }
}

export function channelOf(state: PageState, id = room12): PageChannel {
  const channel = state.channels.find((one) => one.id === id)
  if (channel === undefined) throw new Error(`no channel ${id}`)
  return channel
}
