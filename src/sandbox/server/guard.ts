import type { IncomingMessage } from 'node:http'

/**
 * Why a request is not from the page of this sandbox; null when it may be. A name that was made to point at 127.0.0.1 is told by
 * its Host, another site's page by its Origin.
 */
export function refuseStranger(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  port: number,
): { readonly status: number; readonly why: string } | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (headers.host === undefined || !hosts.includes(headers.host.toLowerCase()))
    return { status: 421, why: `Ask for http://127.0.0.1:${port} by that name.` }
  if (method === 'GET' || method === 'HEAD') return null
  const { origin } = headers
  if (origin !== undefined && origin !== `http://${headers.host}`)
    return { status: 403, why: 'Only the page of this sandbox may do that.' }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin')
    return { status: 403, why: 'Only the page of this sandbox may do that.' }
  return null
}
