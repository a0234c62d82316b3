import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { errorFacts, type Log } from '../lib/log.ts'
import { controlSocketPath } from './control-socket-path.ts'

/** Answers one request of this computer's own user. What it throws is logged and answered 500. */
export type ControlHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Keys are `METHOD /path`, without the query. */
export type ControlRoutes = Readonly<Record<string, ControlHandler>>

export interface ControlSocket {
  /** False when another living process serves this data folder already. */
  readonly listening: boolean
  /** Takes no further request, and gives those under way a moment to end. */
  stop(): Promise<void>
}

const patienceMs = 5000

/** Listens on a Unix socket in the data folder that only this user may connect to; one left by a killed process is replaced. */
export async function startControlSocket(options: {
  dataDir: string
  routes: ControlRoutes
  log: Log
}): Promise<ControlSocket> {
  const path = controlSocketPath(options.dataDir)
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const underWay = new Set<Promise<void>>()
  const server = createServer(serve(options.routes, options.log, underWay))
  if (!(await listen(server, path))) {
    if (await isAlive(path)) {
      options.log.info('control_socket_taken')
      return { listening: false, stop: async () => {} }
    }
    rmSync(path, { force: true })
    if (!(await listen(server, path))) throw new Error('the control socket could not be opened')
  }
  chmodSync(path, 0o600)
  return { listening: true, stop: () => stop(server, underWay) }
}

/** False when something has that address. */
function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(path, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

function isAlive(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function serve(routes: ControlRoutes, log: Log, underWay: Set<Promise<void>>): RequestListener {
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://control').pathname
    const name = `${request.method} ${path}`
    const handler = Object.hasOwn(routes, name) ? routes[name] : undefined
    if (handler === undefined) {
      response.writeHead(404).end()
      return
    }
    const answered = handler(request, response).catch((error: unknown) => {
      log.error('control_request_failed', { route: name, ...errorFacts(error) })
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
    underWay.add(answered)
    void answered.finally(() => underWay.delete(answered))
  }
}

async function stop(server: Server, underWay: ReadonlySet<Promise<void>>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, patienceMs)))
  await Promise.race([Promise.all(underWay), patience])
  clearTimeout(timer)
  server.closeAllConnections()
  await closed
}
