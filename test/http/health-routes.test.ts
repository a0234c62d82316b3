import { afterAll, describe, expect, it } from 'vitest'
import { healthRoutes } from '../../src/http/health-routes.ts'
import { type HttpServer, startHttpServer } from '../../src/http/http-server.ts'
import { createLog } from '../../src/lib/log.ts'

const servers: HttpServer[] = []
afterAll(() => Promise.all(servers.map((server) => server.stop())))

/** The status and text of a route, of a bot whose database answers like this. */
async function ask(path: string, ping: () => Promise<void>, render = async () => ''): Promise<[number, string]> {
  const deps = {
    database: { ping } as never,
    metrics: { render, contentType: 'text/plain' },
    metricsToken: null,
    installation: '',
  }
  const server = await startHttpServer({ host: '127.0.0.1', port: 0 }, healthRoutes(deps), createLog('silent'))
  servers.push(server)
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`)
  return [response.status, await response.text()]
}

describe('/readyz', () => {
  it('is 503 with the name of what fails, and says nothing of the failure', async () => {
    const failing = async () => {
      throw new Error('password "secret" was refused')
    }
    expect(await ask('/readyz', failing)).toEqual([503, 'database\n'])
    expect(await ask('/healthz', failing)).toEqual([200, 'ok\n'])
  })

  it('does not wait for a database that never answers', async () => {
    const began = performance.now()
    expect(await ask('/readyz', () => new Promise(() => {}))).toEqual([503, 'database\n'])
    expect(performance.now() - began).toBeLessThan(8000)
  })
})

describe('a route that throws', () => {
  it('is a 500 without the error’s words', async () => {
    const failing = async () => {
      throw new Error('secret')
    }
    expect(await ask('/metrics', async () => {}, failing)).toEqual([500, ''])
  })
})
