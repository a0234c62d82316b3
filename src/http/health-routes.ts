import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Database } from '../database/database.ts'
import type { Route } from './http-server.ts'
import { installationHeader } from './self-probe.ts'

const answerWithinMs = 3000

/** `/healthz`: the process lives. `/readyz`: the database answers. `/metrics`: for the token, else for loopback only. */
export function healthRoutes(deps: {
  database: Database
  metrics: { render(): Promise<string>; contentType: string }
  metricsToken: string | null
  /** Says whose answer it is. */
  installation: string
}): Route[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      handle: (_request, response) => void response.setHeader(installationHeader, deps.installation).end('ok\n'),
    },
    {
      method: 'GET',
      path: '/readyz',
      async handle(_request, response) {
        // Migrations were applied before we listened: a database that answers is one that is ready.
        const ready = await within(deps.database.ping(), answerWithinMs)
        response.writeHead(ready ? 200 : 503).end(ready ? 'ready\n' : 'database\n')
      },
    },
    {
      method: 'GET',
      path: '/metrics',
      async handle(request, response) {
        if (!mayRead(request, deps.metricsToken)) {
          response.writeHead(deps.metricsToken === null ? 403 : 401).end()
          return
        }
        const text = await deps.metrics.render()
        response.writeHead(200, { 'content-type': deps.metrics.contentType }).end(text)
      },
    },
  ]
}

async function within(promise: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, milliseconds, false)))
  const done = promise.then(
    () => true,
    () => false,
  )
  const ready = await Promise.race([done, late])
  clearTimeout(timer)
  return ready
}

function mayRead(request: IncomingMessage, token: string | null): boolean {
  if (token === null)
    return /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '')
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${token}`)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
