const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const isolateStart = '\u2068'
const isolateEnd = '\u2069'

/**
 * Words with right-to-left letters as Slack shows them right: each of their lines is set by its own first letter (FSI ... PDI), and leaves the
 * English around it as it stands. Other words stay as they are.
 */
export function isolateDirection(words: string): string {
  if (!rightToLeft.test(words)) return words
  return words
    .split('\n')
    .map((line) => (rightToLeft.test(line) ? `${isolateStart}${line}${isolateEnd}` : line))
    .join('\n')
}
