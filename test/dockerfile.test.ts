import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import { projectRoot } from '../src/lib/project-root.ts'
import { readDockerfile } from './support/dockerfile.ts'

const { lines, command, healthcheck } = readDockerfile()
const all = (instruction: string) => lines.filter((line) => line.instruction === instruction).map(({ rest }) => rest)
const read = (path: string) => readFileSync(join(projectRoot(), path), 'utf8')
const kept = read('.dockerignore')
  .split('\n')
  .filter((line) => line.startsWith('!'))
  .map((line) => line.slice(1))

describe('the Dockerfile', () => {
  it('has no step but npm scripts that are there', () => {
    const scripts = all('RUN').map((step) => /^npm run (image:\w+)$/.exec(step)?.[1])
    expect(scripts).toEqual(Object.keys(packageJson.scripts).filter((name) => name.startsWith('image:')))
  })

  it('runs node itself, so that a signal reaches the bot, and asks how it is without a shell', () => {
    expect(command).toEqual(['node', 'dist/main.js'])
    expect(healthcheck).toEqual(['node', 'dist/healthcheck.js'])
    expect(all('ENTRYPOINT')).toEqual([])
  })

  it('is built and run on one image of Node 24, by somebody who is not root and owns the data alone', () => {
    const [build, final] = all('FROM')
    expect(build).toBe(`${final} AS build`)
    expect(final).toMatch(/^node:24-/)
    expect(all('USER')).toEqual(['node'])
    expect(all('COPY')).toEqual([
      '. .',
      '--from=build /build/image/app ./',
      '--from=build --chown=node:node /build/image/data /data',
    ])
    expect(all('ENV')).toContain('DATA_DIR=/data')
    expect(all('VOLUME')).toEqual(['/data'])
  })

  it('lets in what it is made of and nothing else: no key, no data, no history', () => {
    expect(read('.dockerignore').split('\n')).toContain('*')
    expect(kept.toSorted()).toEqual(['.npmrc', 'locales', 'package-lock.json', 'package.json', 'prisma', 'src'])
  })
})

describe('compose.yaml', () => {
  const compose = read('compose.yaml')

  it('gives the bot longer to end than it takes', () => {
    expect(Number(/stop_grace_period: (\d+)s/.exec(compose)?.[1])).toBeGreaterThan(9.5)
  })

  it('keeps both databases’ folders in volumes, and lets nobody but this machine reach the bot directly', () => {
    for (const volume of ['data:/data', 'database:/var/lib/postgresql/data']) expect(compose).toContain(`- ${volume}`)
    expect(compose).toContain('- 127.0.0.1:3000:3000')
    expect(compose.match(/ports:/g)).toHaveLength(1)
  })

  it('asks for what it does not have, each named in .env.example', () => {
    const asked = [...compose.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name)
    expect(new Set(asked)).toEqual(new Set(['POSTGRES_PASSWORD', 'DATA_KEY']))
    for (const name of asked) expect(read('.env.example')).toContain(`${name}=`)
  })
})
