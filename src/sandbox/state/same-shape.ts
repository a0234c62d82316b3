/** Whether what was kept has every part that a new one has, each of the same kind: code that moved on would trip over another. */
export function isSameShape(fresh: object, kept: unknown): boolean {
  if (typeof kept !== 'object' || kept === null) return false
  const parts = new Map<string, unknown>(Object.entries(kept))
  return Object.entries(fresh).every(([name, part]) => parts.has(name) && kindOf(part) === kindOf(parts.get(name)))
}

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value)
}
