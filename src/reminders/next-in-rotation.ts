/**
 * Which comes next of what is sent in turns: the first usable one after the one that was sent last, round and round; null where none is usable.
 * `said` is what was sent before, the last one first: the place in the rotation is nothing but that.
 */
export function nextInRotation(
  order: readonly string[],
  { said, isUsable }: { said: readonly string[]; isUsable: (id: string) => boolean },
): string | null {
  const last = said.find((id) => order.includes(id))
  const from = last === undefined ? 0 : order.indexOf(last) + 1
  return [...order.slice(from), ...order.slice(0, from)].find(isUsable) ?? null
}
