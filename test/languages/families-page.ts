import { readFileSync } from 'node:fs'
import type { KeywordTable } from '../../src/languages/keyword-tables.ts'
import { FRAME_LANGUAGES, type FrameLanguage, languageName } from '../../src/languages/supported-language.ts'
import { reviewMark } from '../../src/languages/review.ts'

const opening = `# Words for families

What families read from us and the words they can text, in each language, for somebody who speaks it to check. This page is written from
\`locales/families\` and \`locales/keywords\` by \`npm test -- test/languages/families-page.test.ts -u\`; a test says when it is out of date.

**To check a language:** read every line beside the English. Is it right, polite and plain (a sixth-grader reads it)? Would a family of your school say it so? Change the files (or send us
the line), and when all of it is right put your name and the date into \`locales/families/review.json\`: \`{ "mark": "reviewed", "by": "Your Name", "on": "2027-01-31" }\`.

What stands in \`{{ }}\` is filled in: \`{{school}}\`, \`{{teacher}}\`, \`{{children}}\`, a word to text (\`{{word}}\`, \`{{no}}\`, \`{{more}}\`, \`{{language}}\`). HELP, STOP and START stay as they are: the phone company knows no others.
Arabic, Vietnamese and Chinese texts cost twice as much when they are long: at most 134 characters with the names filled in; the others 160, and without letters that are not in GSM-7.

Of the words that families text, capitals, accents, punctuation, "please" and "thank you" do not matter. \`(a|b)\` is either, \`(...)?\` may be left out, \`* ... *\` stands anywhere in a longer text.
**At once** means that it is done and confirmed; **people decide** means that coordinators are asked and texts wait until they have answered.
`

const rows: readonly (readonly [string, (table: KeywordTable) => readonly string[]])[] = [
  ['Stop, at once', (table) => table.stop.certain],
  ['Stop? People decide', (table) => [...table.stop.doubtful, ...table.stop.opening.map((one) => `${one} ...`)]],
  ['Start again', (table) => table.start.certain],
  ['Wrong number, at once', (table) => table.wrong_number.certain],
  [
    'Wrong number? People decide',
    (table) => [...table.wrong_number.doubtful, ...table.wrong_number.opening.map((one) => `${one} ...`)],
  ],
  ['No, to a welcome: wrong person', (table) => table.no],
  ['No, to a welcome: no texts', (table) => table.declined],
  ['More', (table) => table.more],
  ['Pause', (table) => table.pause],
  ['Resume', (table) => table.resume],
  ['How long a pause', (table) => Object.entries(table.pause_units).map(([word, days]) => `${word} = ${days}`)],
  ['Help', (table) => table.help],
  ['Language', (table) => table.language],
  ['Names of the language', (table) => table.language_names],
  ['Before the name of a language', (table) => table.language_fillers],
  ['Call me instead', (table) => table.call.certain],
  ['Call me? The class reads it', (table) => table.call.doubtful],
  ['Text me instead', (table) => table.text_me],
  ['Call and text', (table) => table.call_and_text],
  ['I do not understand', (table) => ['?', ...table.not_understood]],
  ['Politeness, left off', (table) => table.politeness],
  ['Numbers', (table) => Object.entries(table.numbers).map(([word, number]) => `${word} = ${number}`)],
  ['Before a number', (table) => table.number_fillers],
]

/** `docs/families.md`, from the catalogues and keyword tables. */
export function familiesPage(): string {
  return [opening, ...FRAME_LANGUAGES.map(chapter)].join('\n')
}

function chapter(language: FrameLanguage): string {
  const texts = read(language)
  const english = read('en')
  const table = keywords(language)
  const columns = language === 'en' ? ['text', 'English'] : ['text', 'English', languageName(language)]
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [
    `## ${languageName(language)} (\`${language}\`)`,
    '',
    markLine(language),
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...Object.entries(texts).map(([key, text]) =>
      line(language === 'en' ? [`\`${key}\``, text] : [`\`${key}\``, english[key] ?? '', text]),
    ),
    '',
    line(['meaning', 'words']),
    line(['---', '---']),
    ...rows.map(([meaning, words]) =>
      line([
        meaning,
        words(table)
          .map((word) => `\`${word}\``)
          .join(', '),
      ]),
    ),
    '',
  ].join('\n')
}

function markLine(language: FrameLanguage): string {
  const mark = reviewMark(language)
  switch (mark.mark) {
    case 'source':
      return 'The wording that the others are made from.'
    case 'unreviewed':
      return '**Not checked by a native speaker yet.**'
    case 'reviewed':
      return `Checked by ${mark.by} on ${mark.on}.`
  }
}

function read(language: FrameLanguage): Record<string, string> {
  return JSON.parse(readFileSync(`locales/families/${language}.json`, 'utf8')) as Record<string, string>
}

function keywords(language: FrameLanguage): KeywordTable {
  return JSON.parse(readFileSync(`locales/keywords/${language}.json`, 'utf8')) as KeywordTable
}
