/** Pasted-in characters and what a GSM-7 phone shows in their place. Letters with accents are not here and never will be. */
const lookalikes: Readonly<Record<string, string>> = {
  ...each('‘’‚‛′ʹʻʼʽ`´‹›❛❜', "'"),
  ...each('“”„‟″ʺ«»❝❞〝〞', '"'),
  ...each('‐‑‒–−⁃', '-'),
  ...each('•◦▪▫●○◆◇■□‣∙∎►▸➢➤✓', '-'),
  '…': '...',
  '×': 'x',
  '÷': '/',
  '⁄': '/',
  '∕': '/',
  '≤': '<=',
  '≥': '>=',
  '≠': '=/=',
  '→': '->',
  '➡': '->',
  '←': '<-',
  '©': '(c)',
  '®': '(R)',
  '™': 'TM',
  '‼': '!!',
  '⁉': '!?',
}

const lookalike = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'gu')
// Zero widths, marks and overrides of direction, variation selectors, tags, private use, halves of a pair, the keycap's frame.
const invisible = /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\ufff9-\ufffd\p{Co}\p{Cs}]|\u20e3/gu

/** Whether {@link plainCharacters} has something to put in this character's place. */
export function hasLookalike(character: string): boolean {
  return Object.hasOwn(lookalikes, character)
}

/**
 * Composed (NFC), without control, direction and other invisible characters, typographic signs as their GSM-7
 * lookalikes, spaces and line ends tidied. Every letter of every script stays, accents included, although one `á`
 * makes a text UCS-2: a name is spelled as its family spells it.
 */
export function plainCharacters(text: string): string {
  return tidySpaces(
    text
      .normalize('NFC')
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // Bold and script "letters" that generators make, ligatures out of a PDF: ordinary letters in disguise.
      .replace(/[\u{1d400}-\u{1d7ff}\ufb00-\ufb06]/gu, (character) => character.normalize('NFKC'))
      .replace(/(\d)?([\u00bc-\u00be\u2150-\u215e])/g, (_all, whole: string | undefined, part: string) =>
        whole === undefined ? part.normalize('NFKC') : `${whole} ${part.normalize('NFKC')}`,
      )
      .replace(invisible, '')
      // Joiners carry meaning inside Persian, Urdu or Hindi words and none elsewhere.
      .replace(
        /(?<![\p{L}\p{M}])[\u200c\u200d]|(?<=\p{Script=Latin})[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gu,
        '',
      )
      // A dash between words becomes a hyphen with air around it, else two words read as one.
      .replace(/ ?[—―] ?/g, ' - ')
      // The middle dot is a letter in Catalan ("col·legi") and a bullet elsewhere.
      .replace(/(?<!\p{L})·|·(?!\p{L})/gu, '-')
      .replace(lookalike, (character) => lookalikes[character] ?? character),
  )
}

/** One space between words, none at the ends of lines, no empty lines. */
function tidySpaces(text: string): string {
  return text
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim()
}

function each(characters: string, replacement: string): Record<string, string> {
  return Object.fromEntries(Array.from(characters, (character) => [character, replacement]))
}
