import type { Phone } from '../../protocol.ts'
import { words } from '../words.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** "mother of Ana and Leo · Spanish" */
export function whoseOf({ relationship, children, languageName }: Phone): string {
  const names = list.format(new Set(children.map(({ name }) => name)))
  const who = names === '' ? relationship : words('phone.relationship', { relationship, children: names })
  return [who, languageName].filter((part) => part !== '').join(' · ')
}
