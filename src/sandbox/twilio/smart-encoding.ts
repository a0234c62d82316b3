// What Twilio's Smart Encoding swaps for a GSM-7 look-alike, so that a text does not become UCS-2 by accident.
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2010': '-',
  '\u2026': '...',
  '\u2022': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u200b': '',
  '\u02bc': "'",
  '\u2032': "'",
  '\u2033': '"',
}

/** The body as Twilio would send it with Smart Encoding on (on by default in a Messaging Service). */
export function smartEncode(body: string): string {
  return Array.from(body)
    .map((character) => LOOK_ALIKES[character] ?? character)
    .join('')
}
