import type { CrashOptions } from './read-options.ts'
import type { Result } from './scene.ts'
import type { KillPoint } from './tripwire.ts'

export function isGood({ doubled, missing, wrong }: Result): boolean {
  return doubled === 0 && missing === 0 && wrong.length === 0
}

/** Waited for so often, a point is not missed by chance. */
const often = 4

/** Points that many runs were to reach and none did: what happens there was not tried. */
export function neverReached(results: readonly Result[]): KillPoint[] {
  const waited = results.flatMap(({ unreached }) => unreached ?? [])
  const never = new Set(waited.filter((point) => results.every(({ kills }) => kills[point] === undefined)))
  return [...never].filter((point) => waited.filter((one) => one === point).length >= often)
}

/** All runs together, in one line. */
export function summary(
  { scene, database, policy, numbers }: CrashOptions,
  results: readonly Result[],
  seconds: number,
): string {
  const sum = (of: (result: Result) => number): number => results.reduce((total, result) => total + of(result), 0)
  const kills = sum((result) => Object.values(result.kills).reduce((total, count) => total + count, 0))
  const bad = results.filter((result) => !isGood(result)).map(({ seed }) => seed)
  const facts = [
    `${results.length} runs of ${numbers} numbers`,
    `${kills} kills`,
    `${sum(({ texts }) => texts)} texts`,
    `${sum(({ doubled }) => doubled)} doubled`,
    `${sum(({ missing }) => missing)} missing`,
    `${seconds.toFixed(0)} s`,
  ]
  const untried = neverReached(results)
  if (untried.length > 0) facts.push(`never reached: ${untried.join(', ')}`)
  return `${scene} on ${database}, ${policy}: ${facts.join(', ')}${bad.length > 0 ? `; wrong seeds: ${bad.join(', ')}` : ''}`
}
