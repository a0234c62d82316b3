import { staffText } from '../../languages/catalogue.ts'

/** Of a kind; a terminal has room for all. */
const mostLines = 25

/** A report's lines for a message: under each heading the first few of its indented lines, and how many more there are. */
export function shortenReport(lines: readonly string[]): string[] {
  const short: string[] = []
  let shown = 0
  let left = 0
  const close = () => {
    if (left > 0) short.push(`  ${staffText('roster_file.more', { count: left })}`)
    shown = 0
    left = 0
  }
  for (const line of lines) {
    const isItem = line.startsWith('  ')
    if (!isItem) close()
    if (isItem && shown >= mostLines) left += 1
    else short.push(line)
    shown += Number(isItem)
  }
  close()
  return short
}
