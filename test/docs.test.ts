import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import manifest from '../docs/slack-app-manifest.json' with { type: 'json' }
import { projectRoot } from '../src/lib/project-root.ts'
import { wordWelcome } from '../src/texts/word-welcome.ts'

const read = (path: string) => readFileSync(join(projectRoot(), path), 'utf8')
const pages = ['README.md', 'docs/installing.md', 'docs/operating.md', 'docs/contract.md', 'docs/strategies.md']

/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-')

const anchorsOf = (text: string) => text.split('\n').flatMap((line) => anchorOf(/^#+ (.*)$/.exec(line)?.[1] ?? ''))

describe.each(pages)('%s', (page) => {
  it('links to files and headings that are there', () => {
    const links = [...read(page).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
    const lost = links.filter(([, path, anchor]) => {
      const target = path === '' ? page : join(dirname(page), path!)
      if (!existsSync(join(projectRoot(), target))) return true
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor)
    })
    expect(lost.map(([link]) => link)).toEqual([])
  })

  it('names commands that are there', () => {
    const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!)
    expect(named.filter((name) => !(name in packageJson.scripts) && name !== 'bench')).toEqual([])
  })
})

describe('docs/installing.md', () => {
  const text = read('docs/installing.md')

  it('gives carriers the welcome as it is really sent', () => {
    const welcome = wordWelcome({ language: 'en', schoolName: 'Lincoln School', teacherName: 'Ms. Vega' })
    expect(text).toContain(`\`${welcome}\``)
  })

  it('says of every scope why it is asked for, and of no other', () => {
    const rows = [...text.matchAll(/^\| ((?:`[\w:.]+`(?:, )?)+) \| /gm)].flatMap(([, names]) =>
      [...names!.matchAll(/`([\w:.]+)`/g)].map(([, name]) => name!),
    )
    expect(rows.toSorted()).toEqual(manifest.oauth_config.scopes.bot)
  })
})
