import type { Parts } from '../../broadcasts/content-parts.ts'
import type { StrategyLevel } from '../../broadcasts/strategy-content.ts'
import { staffText } from '../../languages/catalogue.ts'
import { STAFF_LANGUAGE } from '../../languages/translator.ts'
import { levelsOf, wordStrategy } from '../../strategies/prompt-words.ts'
import type { Strategy } from '../../strategies/strategy.ts'
import { languageWord } from '../render/caregiver-words.ts'
import { clampText, escapeMrkdwn } from '../rendered-post.ts'
import type { ScheduleFields } from './schedule-fields.ts'

const turnsShown = 8
const tipLength = 250

/** What families will read of a strategy, in each language that it is written in; Slack's markup. */
export function wordsOf(strategy: Strategy, level: StrategyLevel): string {
  const { words, others } = wordStrategy(strategy, usable(strategy, level), 'whole')
  const said = [[STAFF_LANGUAGE, words as Parts] as const, ...others]
  return said.map(([language, parts]) => `*${escapeMrkdwn(languageWord(language))}*\n${quoted(parts)}`).join('\n')
}

/** Strategies in turns, each with what it says to do; Slack's markup. Empty: there are none. */
export function wordsInTurns(strategies: readonly Strategy[], level: StrategyLevel): string {
  if (strategies.length === 0) return ''
  const lines = strategies.slice(0, turnsShown).map((strategy, turn) => {
    const { words } = wordStrategy(strategy, usable(strategy, level), 'tip')
    return `${turn + 1}. *${escapeMrkdwn(strategy.words.en.name)}:* ${escapeMrkdwn(clampText(words.tip ?? '', tipLength))}`
  })
  const more = strategies.length - turnsShown
  return [
    staffText('schedule.turns'),
    ...lines,
    ...(more > 0 ? [staffText('schedule.more', { count: more })] : []),
  ].join('\n')
}

/** Those that are in turns as the form says it: the chosen ones in their order, or all of the grades and the subject. */
export function turnsOf(strategies: readonly Strategy[], { strategies: chosen, band, subject }: ScheduleFields) {
  if (chosen.length > 0) return chosen.flatMap((id) => strategies.find((one) => one.id === id) ?? [])
  return strategies
    .filter(({ gradeBand }) => band === 'any' || gradeBand === band)
    .filter((one) => subject === 'any' || one.subject === subject)
}

function usable(strategy: Strategy, level: StrategyLevel): StrategyLevel {
  return levelsOf(strategy).includes(level) ? level : 'usual'
}

function quoted(parts: Parts): string {
  return Object.values(parts)
    .map((line) => `> ${escapeMrkdwn(line)}`)
    .join('\n')
}
