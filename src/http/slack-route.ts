import type { RequestListener } from 'node:http'
import type { Route } from './http-server.ts'

/** Hands Slack's requests to Bolt, which checks their signature and reads their body itself. */
export function slackRoute(listener: RequestListener): Route {
  return {
    method: 'POST',
    path: '/slack/events',
    handle(request, response) {
      // Bolt compares the whole header; a proxy may have written the charset behind it.
      const type = request.headers['content-type']?.split(';', 1)[0]?.trim()
      if (type !== undefined) request.headers['content-type'] = type
      listener(request, response)
    },
  }
}
