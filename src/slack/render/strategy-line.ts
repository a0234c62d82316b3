import { staffText } from '../../languages/catalogue.ts'
import type { Strategy } from '../../strategies/strategy.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'

const tipLength = 250

/** A strategy in a list: its name, for whom, how long, with what; what to do; where it is from. */
export function strategyLine({ gradeBand, subject, minutes, things, source, words }: Strategy): string {
  const needs =
    things.length === 0
      ? staffText('strategy.nothing')
      : things.map((one) => staffText(`strategy.thing.${one}`)).join(', ')
  const facts = [
    staffText(`strategy.band.${gradeBand}`),
    staffText(`strategy.subject.${subject}`),
    staffText('strategy.minutes', { minutes }),
    needs,
  ].join(' · ')
  return [
    `*${escapeMrkdwn(words.en.name)}*`,
    facts,
    escapeMrkdwn(clampText(words.en.tip, tipLength)),
    ...(source === null ? [] : [`_${sourceWords(source)}_`]),
  ].join('\n')
}

function sourceWords(source: NonNullable<Strategy['source']>): string {
  if (source === 'family') return staffText('strategy.from_family')
  const title = escapeMrkdwn(source.title)
  return staffText('strategy.from', { source: source.url === undefined ? title : `<${source.url}|${title}>` })
}
