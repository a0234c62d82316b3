import { francAll } from 'franc'
import functionWords from '../../locales/english-function-words.json' with { type: 'json' }

/** ISO 639-3, as the detector names the languages of families; it knows no Hmong. */
const detected: Readonly<Record<string, string>> = {
  am: 'amh',
  ar: 'arb',
  es: 'spa',
  fa: 'pes',
  fr: 'fra',
  hi: 'hin',
  ht: 'hat',
  ja: 'jpn',
  ko: 'kor',
  my: 'mya',
  ne: 'nep',
  pt: 'por',
  ru: 'rus',
  so: 'som',
  sw: 'swh',
  tl: 'tgl',
  uk: 'ukr',
  ur: 'urd',
  vi: 'vie',
  zh: 'cmn',
}

const english = new Set(functionWords.words.split(' '))
const fewestLetters = 12
/** How much likelier English must be, of 1. */
const clearlyBehind = 0.9

/**
 * Whether words of a caregiver whose language is another one are English without doubt. The stored language is believed in every other case:
 * short texts, names and loanwords say little.
 */
export function isSurelyEnglish(words: string, stored: string): boolean {
  const said = words.replaceAll(/\S*[:/@.]\S+/g, ' ')
  const letters = said.match(/\p{L}/gu)?.length ?? 0
  if (letters < fewestLetters || /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(said)) return false
  const tokens =
    words
      .toLowerCase()
      .replaceAll(/['’]\p{L}+/gu, '')
      .match(/\p{L}+/gu) ?? []
  const known = tokens.filter((token) => english.has(token)).length
  if (known < 2 || known / tokens.length < 0.35) return false
  const other = detected[stored.split('-')[0] ?? '']
  if (other === undefined) return known / tokens.length >= 0.5
  const ranked = francAll(said, { only: ['eng', other], minLength: fewestLetters })
  const score = (code: string) => ranked.find(([found]) => found === code)?.[1] ?? 0
  return score('eng') > 0 && score(other) <= score('eng') * clearlyBehind
}
