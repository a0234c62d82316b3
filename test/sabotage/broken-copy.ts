import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../../src/lib/project-root.ts'

/** A promise of the project, broken in one place, and the test that must then fail. */
export interface Mutation {
  name: string
  file: string
  /** Stands exactly once in the file: else the list no longer fits the code. */
  from: string
  to: string
  /** The test's file, and how its name begins. */
  test: string
  turnsRed: string
}

/** A copy of the project that may be broken; packages are the project's own. */
export interface ProjectCopy {
  folder: string
  /** Throws where it no longer applies. Returns what mends it. */
  break(mutation: Pick<Mutation, 'file' | 'from' | 'to'>): () => void
  /** All migrations make plain indexes of unique ones. Returns what mends them. */
  breakAllKeys(): () => void
  remove(): void
}

const copied = ['src', 'test', 'locales', 'prisma', 'docs', 'package.json', 'tsconfig.json', '.env.example']

export function copyProject(): ProjectCopy {
  const root = projectRoot()
  const folder = mkdtempSync(join(tmpdir(), 'touchpoint-sabotage-'))
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true })
  linkPackages(join(root, 'node_modules'), join(folder, 'node_modules'))
  return {
    folder,
    break({ file, from, to }) {
      const path = join(folder, file)
      const whole = readFileSync(path, 'utf8')
      const times = whole.split(from).length - 1
      if (times !== 1) throw new Error(`what is to be broken stands ${times} times in ${file}`)
      writeFileSync(
        path,
        whole.replace(from, () => to),
      )
      return () => writeFileSync(path, whole)
    },
    breakAllKeys() {
      const migrations = join(folder, 'prisma', 'migrations')
      const paths = readdirSync(migrations, { recursive: true, encoding: 'utf8' }).filter((path) =>
        path.endsWith('.sql'),
      )
      const whole = paths.map((path) => [join(migrations, path), readFileSync(join(migrations, path), 'utf8')] as const)
      for (const [path, sql] of whole) writeFileSync(path, sql.replaceAll('CREATE UNIQUE INDEX', 'CREATE INDEX'))
      return () => {
        for (const [path, sql] of whole) writeFileSync(path, sql)
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** All but the cache: broken databases must not stay in it. */
function linkPackages(from: string, to: string): void {
  const template = join('.cache', 'touchpoint-template')
  mkdirSync(join(to, '.cache'), { recursive: true })
  for (const name of readdirSync(from)) {
    if (name !== '.cache') symlinkSync(join(from, name), join(to, name))
  }
  cpSync(join(from, template), join(to, template), { recursive: true })
}
