import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { errorFacts, type Log } from '../lib/log.ts'

/** Answers one kind of request; what it throws becomes a 500. */
type RouteHandler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void> | void

export interface Route {
  method: 'GET' | 'POST'
  /** The whole path, or what it begins with when it ends in a slash. */
  path: string
  handle: RouteHandler
}

export interface HttpServer {
  port: number
  /** Takes no new requests, lets those under way end, and closes idle connections. */
  stop(): Promise<void>
}

/** How long (milliseconds) the headers, and the whole of a request, may take to come, and how often that is looked at. */
interface Patience {
  headersTimeout: number
  requestTimeout: number
  connectionsCheckingInterval: number
}

/** A phone company's proxies are fast; whoever drips a request byte by byte is not one. Node by itself looks every 30 seconds only. */
const usualPatience: Patience = { headersTimeout: 10_000, requestTimeout: 20_000, connectionsCheckingInterval: 2000 }

export interface HttpServerOptions {
  patience?: Patience
  /** Told of every answer that went out whole: our route, not the path as it came. */
  onAnswered?: (route: string, status: number, seconds: number) => void
}

const stopAfterMs = 5000
/** Longer than proxies keep a connection that nobody uses, a minute as a rule: a request must not meet one that is being closed. */
const keepAliveTimeout = 75_000

/** Listens with node's own server. Rejects when the port is taken. */
export async function startHttpServer(
  { host, port }: { host: string; port: number },
  routes: readonly Route[],
  log: Log,
  { patience = usualPatience, onAnswered = () => {} }: HttpServerOptions = {},
): Promise<HttpServer> {
  const server = createServer({ ...patience, keepAliveTimeout }, answer(routes, log, onAnswered))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), stopAfterMs)
      await closed
      clearTimeout(timer)
    },
  }
}

function answer(
  routes: readonly Route[],
  log: Log,
  onAnswered: Required<HttpServerOptions>['onAnswered'],
): RequestListener {
  return (request, response) => {
    const path = pathOf(request)
    const here = routes.filter((route) =>
      route.path.endsWith('/') ? path.startsWith(route.path) : path === route.path,
    )
    const route = here.find(({ method }) => method === request.method)
    if (route === undefined) {
      response.writeHead(here.length === 0 ? 404 : 405).end()
      return
    }
    const began = performance.now()
    response.once('finish', () => onAnswered(route.path, response.statusCode, (performance.now() - began) / 1000))
    Promise.resolve()
      .then(() => route.handle(request, response, path))
      .catch((error: unknown) => {
        // It was broken off, or cut off for being too slow: nobody waits for an answer, and nothing is wrong with us.
        if (!request.complete) return void response.destroy()
        log.error('request_failed', { route: route.path, ...errorFacts(error) })
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
  }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}
