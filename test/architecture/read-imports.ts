import type { ScannedSource } from './scan-source.ts'

const statements = [
  // import 'x' · import a, { type b } from 'x' · import type … · export { a } from 'x' · export * as b from 'x'
  /\bimport\s*"(\d+)"/g,
  /\b(?:import|export)\b(?!\s*[(.])[\w\s{},*$"]*?\bfrom\s*"(\d+)"/g,
  // import('x'), as an expression and as a type · require('x')
  /\b(?:import|require(?:\.resolve)?)\s*\(\s*"(\d+)"\s*[,)]/g,
]

/** Every module that a source imports, re-exports or asks for later, types too; `null` for one that only runs tell. */
export function readImports({ code, strings }: ScannedSource): (string | null)[] {
  const found = statements.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => strings[Number(match[1])] ?? null),
  )
  const computed = [...code.matchAll(/\bimport\s*\((?!\s*"\d+"\s*[,)])/g)].map(() => null)
  return [...found, ...computed]
}
