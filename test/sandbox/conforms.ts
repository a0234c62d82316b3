/** The keys in `value`, by path, that the skeleton (`*`: anything) does not know. Empty when the shape conforms. */
export function inventedKeys(value: unknown, skeleton: unknown, path = ''): string[] {
  if (skeleton === '*' || value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) {
    const item: unknown = Array.isArray(skeleton) ? skeleton[0] : '*'
    return value.flatMap((one) => inventedKeys(one, item ?? '*', `${path}[]`))
  }
  const known = skeleton as Readonly<Record<string, unknown>>
  return Object.entries(value).flatMap(([key, field]) =>
    Object.hasOwn(known, key) ? inventedKeys(field, known[key], `${path}.${key}`) : [`${path}.${key}`],
  )
}
