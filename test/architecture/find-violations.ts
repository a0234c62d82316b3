import { posix } from 'node:path'
import { readImports } from './read-imports.ts'
import {
  generatedClient,
  isApart,
  library,
  mayImportPackage,
  localesOfThePage,
  outermostRow,
  page,
  readersOfLocales,
  roomOf,
  sandboxEntry,
} from './rooms.ts'
import { type ScannedSource, scanSource } from './scan-source.ts'

/** A file of the project: its path from the root, and its text. */
export interface SourceFile {
  path: string
  text: string
}

const longest = 250
const vagueNames = /^(?:utils?|helpers?|common|shared|misc|types|index)$/

/** What breaks the house rules in the files under `src/`, one sentence each. */
export function findViolations(files: readonly SourceFile[]): string[] {
  return files
    .filter(
      ({ path }) => path.startsWith('src/') && !path.startsWith(`src/${generatedClient}`) && !path.endsWith('.md'),
    )
    .flatMap((file) => {
      const path = file.path.slice('src/'.length)
      const found = [...shapeFaults(path, file.text)]
      if (/\.(tsx?|mjs)$/.test(path)) {
        const source = scanSource(file.text)
        found.push(...codeFaults(path, source), ...importFaults(path, source))
      }
      return [...new Set(found)].map((fault) => `${file.path} ${fault}`)
    })
}

function shapeFaults(path: string, text: string): string[] {
  const faults: string[] = []
  if (roomOf(path) === null && !isApart(path)) faults.push('belongs to no row')
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
  if (lines > longest) faults.push(`has ${lines} lines: look for the second idea`)
  const name = posix.basename(path).replace(/\..*$/, '')
  if (vagueNames.test(name)) faults.push('is named for nothing')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) faults.push('is not named in kebab-case')
  return faults
}

function codeFaults(path: string, { code, strings }: ScannedSource): string[] {
  const faults: string[] = []
  if (/\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/.test(code)) faults.push('has a default export')
  if (/^(?:\s*export\s[\w\s{},*$]*?\bfrom\s*"\d+"[;\s]*)+$/.test(code)) faults.push('is a barrel')
  const outermost = roomOf(path)?.row === outermostRow || path === sandboxEntry || path === 'setup.mjs'
  const readsEnvironment =
    /\bprocess\s*\??\.\s*env\b|\}\s*=\s*process\b(?!\s*[.?[])/.test(code) ||
    [...code.matchAll(/\bprocess\s*(?:\?\.)?\s*\[\s*"(\d+)"/g)].some((match) => strings[Number(match[1])] === 'env')
  if (readsEnvironment && !outermost) faults.push('reads the environment')
  if (/\bconsole\s*(?:\?\.|\.|\[)/.test(code) && !outermost && !path.startsWith('sandbox/')) {
    faults.push('writes to the console')
  }
  return faults
}

function importFaults(path: string, source: ScannedSource): string[] {
  // What prepares a clone runs before there are packages and asks for the module it is told to run.
  if (path === 'setup.mjs') return []
  return readImports(source).flatMap((specifier) => {
    if (specifier === null) return ['imports what only a run can tell']
    if (/^(?:node:)?process$/.test(specifier)) return [`imports ${specifier}, which holds the environment`]
    if (specifier.startsWith('node:')) return []
    if (!specifier.startsWith('.')) return packageFaults(path, specifier)
    return fileFaults(path, posix.join('src', posix.dirname(path), specifier))
  })
}

function packageFaults(path: string, specifier: string): string[] {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
  return mayImportPackage(path, name) ? [] : [`imports ${name}, which belongs to another room`]
}

function fileFaults(path: string, target: string): string[] {
  const own = roomOf(path)
  if (target.startsWith('locales/')) {
    if (target.startsWith(localesOfThePage) && path.startsWith(page)) return []
    return own !== null && readersOfLocales.includes(own.name) ? [] : [`imports ${target}`]
  }
  if (target.startsWith(library.folder) && own?.name === library.reader) return []
  if (!target.startsWith('src/')) return [`imports ${target}, outside src`]
  const to = target.slice('src/'.length)
  if (path.startsWith('sandbox/'))
    return to.startsWith('sandbox/') ? [] : [`imports ${target}: an outsider knows nothing of the bot`]
  if (isApart(to)) return [`imports ${target}, an outsider`]
  if (to.startsWith(generatedClient)) {
    const may = path.startsWith('database/') || /-(store|reader)\.ts$/.test(path)
    return may ? [] : ['imports the generated client, and is neither a store nor a reader']
  }
  const other = roomOf(to)
  if (own === null || other === null || own.name === other.name || other.row < own.row) return []
  return [`(row ${own.row}) imports ${target} (row ${other.row})`]
}
