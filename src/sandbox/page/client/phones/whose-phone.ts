import type { Phone } from '../../protocol.ts'
import { words } from '../words.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** "Spanish · mother of Ana and Leo" */
export function whoseOf({ relationship, children, languageName }: Phone): string {
  const names = list.format(new Set(children.map(({ name }) => name)))
  const who = names === '' ? relationship : words('phone.relationship', { relationship, children: names })
  return [languageName, who].filter((part) => part !== '').join(' · ')
}
