import type { IncomingHttpHeaders } from 'node:http'
import type { Route } from './http-server.ts'
import { BodyTooLargeError, readBody } from './read-body.ts'

/** A request read whole, for a handler that knows nothing of sockets. */
export interface WholeRequest {
  /** As it came: not decoded, without the query. */
  path: string
  /** As it came, without the question mark. */
  query: string
  headers: IncomingHttpHeaders
  rawBody: Buffer
}

export interface WholeResponse {
  status: number
  headers: Record<string, string>
  body: string
}

const bodyLimit = 256 * 1024

/** A route for requests that are small and read whole before anything looks at them; a larger one is answered 413. */
export function webhookRoute(path: string, handle: (request: WholeRequest) => Promise<WholeResponse>): Route {
  return {
    method: 'POST',
    path,
    async handle(request, response, requestPath) {
      let rawBody: Buffer
      try {
        rawBody = await readBody(request, bodyLimit)
      } catch (error) {
        if (!(error instanceof BodyTooLargeError)) throw error
        // The rest of the body is not waited for.
        response.writeHead(413, { connection: 'close' }).end()
        return
      }
      const query = (request.url ?? '').split('?').slice(1).join('?')
      const answer = await handle({ path: requestPath, query, headers: request.headers, rawBody })
      response.writeHead(answer.status, answer.headers).end(answer.body)
    },
  }
}
