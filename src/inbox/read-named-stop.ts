import { carrierWords, keywordTables } from '../languages/keyword-tables.ts'
import { matcherOf, readWords, type SaidWords } from '../languages/match-words.ts'
import { normalizeWords, spelledWords } from '../languages/normalize-words.ts'

/** Something that a family can name beside a stop word: a child, or a class, by what they may call it. */
export interface Nameable<Of> {
  of: Of
  names: readonly string[]
}

/**
 * named: these are meant, several where the name does not tell them apart. unclear: it begins with a word of silence, and nobody can say
 * what the rest means.
 */
type NamedStop<Of> = { kind: 'named'; meaning: 'stop' | 'resume'; those: Of[] } | { kind: 'unclear' }

/** "STOP ANA", "no more texts about Room 12", "RESUME ANA": a stop or resume word of any of our languages and a name. Null: no such thing. */
export function readNamedStop<Of>(body: string, nameables: readonly Nameable<Of>[]): NamedStop<Of> | null {
  const said = readWords(body)
  const candidates = nameables
    .flatMap(({ of, names }) => names.map((name) => ({ of, name: normalizeWords(name), spelled: spelledWords(name) })))
    .filter(({ name }) => name !== '' && contains(said.folded, name))
  const longest = Math.max(0, ...candidates.map(({ name }) => name.length))
  const named = candidates.filter(({ name }) => name.length === longest)
  const [first] = named
  const meaning =
    first === undefined
      ? null
      : meaningOf({ folded: without(said.folded, first.name), spelled: without(said.spelled, first.spelled) })
  if (meaning !== null) return { kind: 'named', meaning, those: [...new Set(named.map(({ of }) => of))] }
  return isUnclear(said.folded) ? { kind: 'unclear' } : null
}

/** More words than the longest stop or resume has, with what leads to a name. */
const mostWords = 16
/** In Chinese, which has no spaces, letters. */
const mostLetters = 20

/** Whether a text could be a named stop for anybody: what is left of it without some run of words says stop or resume. Costs no look at who writes. */
export function couldNameStop(body: string): boolean {
  const said = readWords(body)
  if (isUnclear(said.folded)) return true
  return [...new Set([said.folded, said.spelled])].some((words) => {
    const [parts, joint, most] = han.test(words)
      ? [Array.from(words), '', mostLetters]
      : [words.split(' '), ' ', mostWords]
    for (let before = 0; before < parts.length && before <= most; before++) {
      for (let after = 0; before + after < parts.length && before + after <= most; after++) {
        const begin = parts.slice(0, before).join(joint)
        const end = parts.slice(parts.length - after).join(joint)
        const rest = `${begin} ${end}`.replaceAll(/\s+/g, ' ').trim()
        if (rest !== '' && meaningOf({ folded: rest, spelled: rest }) !== null) return true
      }
    }
    return false
  })
}

function meaningOf(words: SaidWords): 'stop' | 'resume' | null {
  const folded = withoutFillers(words.folded)
  const spelled = withoutFillers(words.spelled)
  const ways = folded.map((rest, at) => ({ folded: rest, spelled: spelled[at] ?? rest }))
  if (ways.some((rest) => carrierWords.STOP.includes(rest.folded.toUpperCase()) || stops(rest))) return 'stop'
  return ways.some((rest) => resumes(rest) || starts(rest)) ? 'resume' : null
}

/** Without one after the other of the words that lead to a name, from its end and then from its beginning; never such a word alone. */
function withoutFillers(words: string): string[] {
  const list = words.split(' ')
  const ways: string[] = []
  for (;;) {
    const [first = ''] = list
    // What only leads to a name in one language stops in another: "para Ana" is for Ana.
    if (list.length > 1 || !fillers.has(first)) ways.push(list.join(' '))
    if (list.length < 2) return ways
    if (fillers.has(list.at(-1) ?? '')) list.pop()
    else if (fillers.has(first)) list.shift()
    else return ways
  }
}

/** A word that cannot be meant otherwise, and one more that we do not know: perhaps a name that is written differently, perhaps silence. */
function isUnclear(words: string): boolean {
  const list = words.split(' ')
  return list.length === 2 && silence.has(list[0]?.toUpperCase() ?? '')
}

const silence = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'OPTOUT'])
const fillers = new Set(
  keywordTables.flatMap((table) => table.about ?? []).flatMap((word) => [normalizeWords(word), spelledWords(word)]),
)
const stops = matcherOf((table) => table.stop.certain)
const resumes = matcherOf((table) => table.resume ?? [])
const starts = matcherOf((table) => table.start.certain)

const han = /\p{Script=Han}/u

function contains(words: string, name: string): boolean {
  return han.test(words) ? words.includes(name) : ` ${words} `.includes(` ${name} `)
}

function without(words: string, name: string): string {
  const rest = han.test(words) ? words.replace(name, ' ') : ` ${words} `.replace(` ${name} `, ' ')
  return rest.replaceAll(/\s+/g, ' ').trim()
}
