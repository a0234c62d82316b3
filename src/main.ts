import { startApp } from './app.ts'
import { ConfigError, readConfig } from './config.ts'
import { createLog, errorFacts } from './lib/log.ts'

/** What sysexits.h calls EX_CONFIG. */
const configFault = 78
const stopWithinMs = 9500

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  process.on('unhandledRejection', (error) => log.error('unhandled_rejection', errorFacts(error)))
  let stopping = false
  const starting = startApp(config, log)

  async function stop(signal: string): Promise<void> {
    if (stopping) return
    stopping = true
    log.info('stopping', { signal })
    setTimeout(() => {
      log.error('stopped_late')
      process.exit(1)
    }, stopWithinMs).unref()
    const app = await starting
    await app.stop()
    log.info('stopped')
    process.exit(0)
  }
  // Before it has started: a container's first process is not ended by a signal that it does not listen for.
  process.on('SIGTERM', (signal) => void stop(signal))
  process.on('SIGINT', (signal) => void stop(signal))
  await starting.catch((error: unknown) => {
    log.error('not_started', errorFacts(error))
    process.exit(1)
  })
}

try {
  await main()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(error.faults.map((fault) => `${fault}\n`).join(''))
  process.exitCode = configFault
}
