import { hasStaffText, staffText } from '../../languages/catalogue.ts'

/** A broadcast's kind in the words of Home: "learning text". */
export function kindWords(kind: string): string {
  const key = `home.kind.${kind}`
  return hasStaffText(key) ? staffText(key) : kind
}
