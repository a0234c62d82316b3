import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startSandbox } from './start-sandbox.ts'

const USAGE = `npm run sandbox [-- --fresh] [--translate]

  --fresh       forget what was kept, and begin with the demo school again
  --translate   a service that only pretends ("[es] ...") puts words into the families' languages
`
const EXIT = { fault: 1, usage: 64, config: 78 } as const
/** This is bundled into dist/sandbox.js. */
const root = dirname(dirname(fileURLToPath(import.meta.url)))

function say(words: string): void {
  process.stderr.write(`${words}\n`)
}

function readOptions(): { fresh: boolean; translate: boolean } | null {
  try {
    const { values } = parseArgs({
      options: { fresh: { type: 'boolean', default: false }, translate: { type: 'boolean', default: false } },
    })
    return values
  } catch {
    return null
  }
}

function readPort(): number | null {
  const port = process.env['SANDBOX_PORT']?.trim() || '4000'
  return /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? Number(port) : null
}

async function main(): Promise<number | null> {
  const options = readOptions()
  if (options === null) {
    process.stderr.write(USAGE)
    return EXIT.usage
  }
  const port = readPort()
  if (port === null) {
    say('SANDBOX_PORT is not a port number')
    return EXIT.config
  }
  const stateFolder = process.env['SANDBOX_DIR']?.trim() || join(root, '.sandbox')
  const stopped = new AbortController()
  const sandbox = await startSandbox({ root, stateFolder, port, ...options, tell: say })
  const stop = (): void => {
    if (stopped.signal.aborted) return
    stopped.abort()
    sandbox.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        say(String(error))
        process.exit(EXIT.fault)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    await sandbox.ready
    process.stdout.write(`Sandbox ready: http://127.0.0.1:${sandbox.port}\n`)
    return null
  } catch (error) {
    if (stopped.signal.aborted) return null
    say(`${(error as Error).message}\nnpm run sandbox -- --fresh begins again with the demo school.`)
    await sandbox.stop()
    return EXIT.fault
  }
}

const code = await main().catch((error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
  say(taken ? `Port ${readPort()} cannot be had (${error.code}); SANDBOX_PORT names another one.` : error.message)
  return EXIT.fault
})
if (code !== null) process.exit(code)
