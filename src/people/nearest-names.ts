import { classroomNameKey } from './classroom-name.ts'

/** The names most like what was typed, the likeliest first: those that contain it, then by edit distance. */
export function nearestNames(typed: string, names: readonly string[], count = 3): string[] {
  const wanted = classroomNameKey(typed)
  return names
    .map((name) => {
      const key = classroomNameKey(name)
      return { name, contains: wanted !== '' && key.includes(wanted), distance: editDistance(wanted, key) }
    })
    .toSorted((a, b) => Number(b.contains) - Number(a.contains) || a.distance - b.distance || compare(a.name, b.name))
    .slice(0, count)
    .map(({ name }) => name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Levenshtein's: how many letters must be put in, taken out or changed. */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const line = [row]
    for (let column = 1; column <= to.length; column++) {
      const changed = above[column - 1]! + Number(from[row - 1] !== to[column - 1])
      line.push(Math.min(changed, above[column]! + 1, line[column - 1]! + 1))
    }
    above = line
  }
  return above[to.length]!
}
