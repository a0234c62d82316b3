import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../src/lib/project-root.ts'

/** A clone with tools that only note that they were called, and make the least that shows it. */
let clone: string

function put(path: string, text: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true })
  writeFileSync(join(clone, path), text)
}

const note = (word: string) => `require('node:fs').appendFileSync(${JSON.stringify(join(clone, 'called'))}, '${word} ')`

function lockOf(packages: Record<string, { version: string; optional?: boolean }>): string {
  return JSON.stringify({ packages: { '': { version: '0.1.0' }, ...packages } })
}

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'touchpoint-setup-'))
  cpSync(join(projectRoot(), 'src/setup.mjs'), join(clone, 'src/setup.mjs'))
  const lock = lockOf({ 'node_modules/a': { version: '1.0.0' } })
  put('package.json', '{"type":"module"}')
  put('package-lock.json', lock)
  put('prisma/schema.prisma', 'model A {}')
  put('src/main.ts', 'console.log(process.argv.slice(2).join())')
  put('locales/en.json', '{}')
  put('prisma/library/3-5.json', '[]')
  // What `npm ci` brings: the packages, and its own note of them.
  put('installed/.package-lock.json', lock)
  put('installed/prisma/package.json', '{"type":"commonjs"}')
  put(
    'installed/prisma/build/index.js',
    `${note('generate')}
     if (!process.env.PRISMA_SCHEMA_ENGINE_BINARY.endsWith('no-schema-engine')) process.exit(1)
     require('node:fs').mkdirSync('src/database/generated', { recursive: true })`,
  )
  put('installed/esbuild/package.json', '{"type":"commonjs"}')
  put(
    'installed/esbuild/index.js',
    `exports.build = async ({ outdir }) => {
       ${note('build')}
       require('node:fs').mkdirSync(outdir)
       require('node:fs').copyFileSync('src/main.ts', outdir + '/main.js')
     }`,
  )
  put(
    'bin/npm',
    `#!/bin/sh\nprintf 'npm:%s ' "$1" >> called\n[ ! -e refuse ] && rm -rf node_modules && cp -r installed node_modules\n`,
  )
  chmodSync(join(clone, 'bin/npm'), 0o755)
})
afterEach(() => rmSync(clone, { recursive: true, force: true }))

/** What was called, what was printed, and how it ended. */
function setUp(...args: string[]): { called: string; printed: string; status: number | null } {
  rmSync(join(clone, 'called'), { force: true })
  const { status, stdout } = spawnSync(process.execPath, ['src/setup.mjs', ...args], {
    cwd: clone,
    encoding: 'utf8',
    env: { ...process.env, PATH: [join(clone, 'bin'), process.env.PATH].join(delimiter) },
  })
  const called = existsSync(join(clone, 'called')) ? readFileSync(join(clone, 'called'), 'utf8').trim() : ''
  return { called, printed: stdout.trim(), status }
}

describe('a clean clone', () => {
  it('gets its packages, its database client and its program, then runs it with its arguments', () => {
    expect(setUp('--build', 'dist/main.js', 'import', '--dry-run')).toEqual({
      called: 'npm:ci generate build',
      printed: 'import,--dry-run',
      status: 0,
    })
  })

  it('makes nothing a second time', () => {
    setUp('--build', 'dist/main.js')
    expect(setUp('--build', 'dist/main.js', 'again')).toEqual({ called: '', printed: 'again', status: 0 })
  })

  it('builds no program for what needs none', () => {
    expect(setUp().called).toBe('npm:ci generate')
  })

  it('stops at the first thing that fails', () => {
    put('refuse', '')
    expect(setUp('--build', 'dist/main.js')).toEqual({ called: 'npm:ci', printed: '', status: 1 })
  })
})

describe('a clone that moved on', () => {
  beforeEach(() => void setUp('--build', 'dist/main.js'))

  it('is built again when a source or a text changed', () => {
    put('src/main.ts', 'console.log("new")')
    expect(setUp('--build', 'dist/main.js')).toEqual({ called: 'build', printed: 'new', status: 0 })
    put('locales/en.json', '{"a":"b"}')
    expect(setUp('--build', 'dist/main.js').called).toBe('build')
  })

  it('generates the client again when the schema changed', () => {
    put('prisma/schema.prisma', 'model B {}')
    expect(setUp().called).toBe('generate')
  })

  it('installs again when the packages that are wanted are not those that are there', () => {
    const lock = lockOf({ 'node_modules/a': { version: '1.0.1' } })
    put('package-lock.json', lock)
    put('installed/.package-lock.json', lock)
    expect(setUp().called).toBe('npm:ci generate')
    expect(setUp().called).toBe('')
  })

  it('does not miss packages that are only for other machines', () => {
    put(
      'package-lock.json',
      lockOf({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/for-macs': { version: '1.0.0', optional: true } }),
    )
    expect(setUp().called).not.toContain('npm:ci')
  })

  it('finishes what was broken off', () => {
    rmSync(join(clone, 'src/database/generated/.stamp'))
    rmSync(join(clone, 'dist'), { recursive: true })
    expect(setUp('--build', 'dist/main.js').called).toBe('generate build')
  })
})
