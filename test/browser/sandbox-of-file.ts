import { afterAll, afterEach, beforeAll } from 'vitest'
import { openSandbox, type OpenSandbox } from './open-sandbox.ts'

/** The sandbox of this file's tests, once the first of them begins. Whatever fails leaves a picture. */
export function sandboxOfFile(args: readonly string[] = []): OpenSandbox {
  let sandbox: OpenSandbox | undefined
  const opened = (): OpenSandbox => {
    if (sandbox === undefined) throw new Error('the sandbox opens before the first test')
    return sandbox
  }
  beforeAll(async () => {
    sandbox = await openSandbox(args)
  })
  afterAll(() => sandbox?.close())
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') return opened().shoot(`failed-${task.name.replaceAll(/\W+/g, '-')}`)
  })
  return {
    get page() {
      return opened().page
    },
    get complaints() {
      return opened().complaints
    },
    shoot: (name) => opened().shoot(name),
    close: () => opened().close(),
  }
}
