/** A name as it is compared: no accents, no case, single spaces. */
export function searchKey(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/** Whether every word that was typed begins some word of the names. */
export function createMatcher(typed: string): (names: string) => boolean {
  const wanted = searchKey(typed).split(' ')
  return (names) => {
    const words = searchKey(names).split(' ')
    return wanted.every((word) => words.some((each) => each.startsWith(word)))
  }
}
