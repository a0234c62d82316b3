/** Between the turns of two texts of one segment; only its being the same for everybody matters. */
const strideMs = 100

/**
 * Gives the texts of one broadcast turns that lie as far apart as they are long: a classroom that starts later, at the turn the queue has
 * come to, then takes turns with the rest of a large broadcast, segment by segment, instead of waiting behind it.
 */
export function takeTurns<Text extends { segments: number }>(
  first: Date,
  texts: readonly Text[],
): (Text & { turnAt: Date })[] {
  let next = first.getTime()
  return texts.map((text) => {
    const turnAt = new Date(next)
    next += strideMs * text.segments
    return { ...text, turnAt }
  })
}
