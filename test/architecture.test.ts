import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../src/lib/project-root.ts'
import { findViolations, type SourceFile } from './architecture/find-violations.ts'
import { readImports } from './architecture/read-imports.ts'
import { scanSource } from './architecture/scan-source.ts'

const root = projectRoot()

function filesUnder(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }))
}

function importsOf(text: string): (string | null)[] {
  return readImports(scanSource(text))
}

function plant(path: string, text: string): string[] {
  return findViolations([{ path, text: `${text}\n` }])
}

describe('the house', () => {
  it('keeps its rules', () => {
    const files = filesUnder('src')
    expect(files.length).toBeGreaterThan(100)
    expect(findViolations(files)).toEqual([])
  })
})

describe('the rules, on planted files', () => {
  it.each([
    ['a file in no room', 'src/attic/chest.ts', '', 'belongs to no row'],
    [
      'an import upwards',
      'src/people/a.ts',
      `import { x } from '../texts/x.ts'`,
      '(row 4) imports src/texts/x.ts (row 5)',
    ],
    [
      'a type from upwards',
      'src/lib/a.ts',
      `import type { X } from '../school/x.ts'`,
      '(row 1) imports src/school/x.ts (row 3)',
    ],
    [
      'an import between strangers',
      'src/outbox/a.ts',
      `export * from '../posts/x.ts'\nexport const a = 1`,
      '(row 6) imports src/posts/x.ts (row 6)',
    ],
    [
      'strangers in one folder of edges',
      'src/http/a.ts',
      `import('../sms/twilio/x.ts')`,
      '(row 12) imports src/sms/twilio/x.ts (row 12)',
    ],
    [
      'a file of the top from a room',
      'src/database/a.ts',
      `import { x } from '../config-fields.ts'`,
      '(row 2) imports src/config-fields.ts (row 2)',
    ],
    [
      'the composition root from an edge',
      'src/slack/a.ts',
      `import { x } from '../app.ts'`,
      '(row 12) imports src/app.ts (row 13)',
    ],
    [
      'the bot in the sandbox',
      'src/sandbox/slack/a.ts',
      `import { x } from '../../lib/id.ts'`,
      'imports src/lib/id.ts: an outsider knows nothing of the bot',
    ],
    [
      'the sandbox in the bot',
      'src/app.ts',
      `import { x } from './sandbox/world.ts'`,
      'imports src/sandbox/world.ts, an outsider',
    ],
    [
      'a test in the bot',
      'src/app.ts',
      `import { x } from '../test/support/x.ts'`,
      'imports test/support/x.ts, outside src',
    ],
    [
      'wording outside its readers',
      'src/slack/a.ts',
      `import x from '../../locales/staff/en.json' with { type: 'json' }`,
      'imports locales/staff/en.json',
    ],
    [
      'the library outside its reader',
      'src/slack/a.ts',
      `import x from '../../prisma/library/3-5.json' with { type: 'json' }`,
      'imports prisma/library/3-5.json, outside src',
    ],
    [
      'a package in a strange room',
      'src/people/a.ts',
      `import { App } from '@slack/bolt'`,
      'imports @slack/bolt, which belongs to another room',
    ],
    [
      'a part of a package',
      'src/people/a.ts',
      `import { x } from 'libphonenumber-js/max'`,
      'imports libphonenumber-js, which belongs to another room',
    ],
    [
      'a package that no room has',
      'src/http/a.ts',
      `import express from 'express'`,
      'imports express, which belongs to another room',
    ],
    [
      'the real SDK in the sandbox',
      'src/sandbox/a.ts',
      `import twilio from 'twilio'`,
      'imports twilio, which belongs to another room',
    ],
    [
      'a package of the page in the rest of the sandbox',
      'src/sandbox/world.ts',
      `import { render } from 'preact'`,
      'imports preact, which belongs to another room',
    ],
    [
      'the texts for families on the page',
      'src/sandbox/page/client/a.tsx',
      `import x from '../../../../locales/families/en.json' with { type: 'json' }`,
      'imports locales/families/en.json',
    ],
    [
      'the bot in the page',
      'src/sandbox/page/client/a.tsx',
      `export const A = () => <a href="/x">{"/"}</a>\nimport { x } from '../../../lib/id.ts'`,
      'imports src/lib/id.ts: an outsider knows nothing of the bot',
    ],
    [
      'Prisma in a use case',
      'src/people/link-channel.ts',
      `import { Prisma } from '../database/generated/client.ts'`,
      'imports the generated client, and is neither a store nor a reader',
    ],
    ['the environment in a room', 'src/app.ts', `const port = process.env.PORT`, 'reads the environment'],
    ['the environment taken apart', 'src/app.ts', `const { env } = process`, 'reads the environment'],
    ['the environment by its key', 'src/app.ts', `const e = process['env']`, 'reads the environment'],
    [
      'the environment imported',
      'src/app.ts',
      `import { env } from 'node:process'`,
      'imports node:process, which holds the environment',
    ],
    ['the console', 'src/outbox/a.ts', `console.log('sent')`, 'writes to the console'],
    ['a default export', 'src/lib/a.ts', `export default class A {}`, 'has a default export'],
    ['a barrel', 'src/lib/a.ts', `export { x } from './x.ts'\nexport * from './y.ts'`, 'is a barrel'],
    ['a name that says nothing', 'src/lib/utils.ts', '', 'is named for nothing'],
    ['a name in camel case', 'src/lib/groupBy.ts', '', 'is not named in kebab-case'],
    ['a module known only when it runs', 'src/lib/a.ts', `await import(name)`, 'imports what only a run can tell'],
    ['a file of 251 lines', 'src/lib/a.ts', '\n'.repeat(250), 'has 251 lines: look for the second idea'],
  ])('name %s', (_, path, text, fault) => {
    expect(plant(path, text)).toEqual([`${path} ${fault}`])
  })

  it.each([
    ['its own room', 'src/people/a.ts', `import { x } from './x.ts'`],
    ['a lower row', 'src/slack/commands/a.ts', `import { x } from '../../people/x.ts'`],
    ['a part of the same top file', 'src/config.ts', `import { x } from './config-fields.ts'`],
    ['its own package', 'src/sms/twilio/a.ts', `import { Pool } from 'undici'`],
    [
      'the client from a store',
      'src/people/consent-store.ts',
      `import { Prisma } from '../database/generated/client.ts'`,
    ],
    ['the page its package', 'src/sandbox/page/client/a.tsx', `import { render } from 'preact'`],
    [
      'the page its texts',
      'src/sandbox/page/client/a.ts',
      `import x from '../../../../locales/sandbox/en.json' with { type: 'json' }`,
    ],
    [
      'the library from its room',
      'src/strategies/a.ts',
      `import x from '../../prisma/library/3-5.json' with { type: 'json' }`,
    ],
    ['what node brings', 'src/sandbox/a.ts', `import { createServer } from 'node:http'`],
    ['250 lines', 'src/lib/a.ts', '\n'.repeat(249)],
    [
      'words about the environment',
      'src/app.ts',
      `// process.env is read by main.ts\nconst a = 'console.log(process.env)'`,
    ],
    ['the environment in main.ts', 'src/main.ts', `readConfig(process.env)`],
  ])('allow %s', (_, path, text) => {
    expect(plant(path, text)).toEqual([])
  })
})

describe('reading imports', () => {
  it('finds every form, on several lines too', () => {
    const source = `
      import 'a'
      import b, { type B } from "b"
      import type { C1,
        C2 } from 'c' // from 'not'
      import * as d from 'd'
      import e from './e.json' with { type: 'json' }
      export { f } from 'f'
      export type * from 'g'
      export * as h from 'h'
      const i = await import('i')
      type J = import('j').J
      const k = require('k')`
    expect(
      importsOf(source)
        .map(String)
        .toSorted((a, b) => (a < b ? -1 : 1))
        .join(' '),
    ).toBe('./e.json a b c d f g h i j k')
  })

  it('takes none from comments, strings, templates and regular expressions', () => {
    const source = [
      `// import 'a'`,
      `/* import b from 'b' */`,
      `const c = "import c from 'c'"`,
      "const d = `import 'd' ${`import('e')` + \"import 'f'\"} import 'g'`",
      `const h = text.replace(/["'\`]import 'h'\\/[/*]/g, '') / 2 // import 'i'`,
      `const from = ['x']; const j = { import: 1, from: 'j' }`,
      `export const k = 1\nconst l = Array.from('l')`,
    ].join('\n')
    expect(importsOf(source)).toEqual([])
  })

  it('still sees an import after a template with an expression in braces', () => {
    expect(importsOf("const a = `${{ b: `c` }.b}`\nawait import('d')")).toEqual(['d'])
  })
})
