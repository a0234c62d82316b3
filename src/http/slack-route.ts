import type { RequestListener } from 'node:http'
import type { Route } from './http-server.ts'

/** Bolt refuses what is older than this, but takes what is dated later. */
const maxAheadSeconds = 300

/** Hands Slack's requests to Bolt, which checks their signature and reads their body itself; one dated in the future is refused. */
export function slackRoute(listener: RequestListener): Route {
  return {
    method: 'POST',
    path: '/slack/events',
    handle(request, response) {
      if (Number(request.headers['x-slack-request-timestamp']) > Date.now() / 1000 + maxAheadSeconds) {
        response.writeHead(401).end()
        return
      }
      // Bolt compares the whole header; a proxy may have written the charset behind it.
      const type = request.headers['content-type']?.split(';', 1)[0]?.trim()
      if (type !== undefined) request.headers['content-type'] = type
      listener(request, response)
    },
  }
}
