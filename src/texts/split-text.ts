/**
 * Cuts a text into parts of at most `room` UTF-16 units, at the end of a line where one is near enough, else of a word, and
 * never through a character.
 */
export function splitText(text: string, room: number): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > room) {
    const at = placeToCut(rest, room)
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...parts, rest]
}

function placeToCut(text: string, room: number): number {
  const line = text.lastIndexOf('\n', room)
  if (line > room / 2) return line
  const word = text.lastIndexOf(' ', room)
  if (word > 0) return Math.max(word, line)
  if (line > 0) return line
  const splitsAPair = (text.codePointAt(room - 1) ?? 0) > 0xffff
  return splitsAPair ? room - 1 : room
}
