import { STRATEGY_LEVELS, type StrategyLevel } from '../../broadcasts/strategy-content.ts'
import type { What } from '../../reminders/schedule.ts'
import { GRADE_BANDS, SUBJECTS } from '../../strategies/strategy.ts'
import { slackToPlainText } from '../../texts/plain-text.ts'
import type { ScheduleFields } from './schedule-fields.ts'

/** The fields that say what is sent. */
export type WhatFields = Pick<
  ScheduleFields,
  'what' | 'words' | 'strategy' | 'strategies' | 'band' | 'subject' | 'level' | 'fact' | 'tip' | 'checkIn'
>

/** Something to try at home, which can be for some children of a class alone. */
export function isPrompt({ what }: Pick<ScheduleFields, 'what'>): boolean {
  return what === 'strategy' || what === 'rotation' || what === 'own_strategy'
}

/** What is sent, as the form says it. */
export function whatOf(fields: WhatFields): What {
  const checkInDays = fields.checkIn === 'none' ? null : Number(fields.checkIn)
  const level = STRATEGY_LEVELS.find((one) => one === fields.level) ?? 'usual'
  switch (fields.what) {
    case 'nudge_updates':
      return { kind: fields.what }
    case 'strategy':
      return { kind: fields.what, strategyId: fields.strategy, level, checkInDays }
    case 'rotation': {
      const strategyIds = fields.strategies
      const gradeBand = GRADE_BANDS.find((band) => band === fields.band) ?? null
      const subject = SUBJECTS.find((one) => one === fields.subject) ?? null
      return {
        kind: fields.what,
        through: strategyIds.length > 0 ? { strategyIds } : { gradeBand, subject },
        level,
        checkInDays,
      }
    }
    case 'own_strategy': {
      const words = { fact: slackToPlainText(fields.fact), tip: slackToPlainText(fields.tip) }
      return { kind: fields.what, ...words, checkInDays }
    }
    case 'text':
    case 'message':
    case 'staff_words':
      return { kind: fields.what, text: slackToPlainText(fields.words) }
  }
}

/** The fields of what a schedule sends; those that it does not need are as they are in an empty form. */
export function whatFieldsOf(what: What, empty: WhatFields): WhatFields {
  const fields = { ...empty, what: what.kind }
  switch (what.kind) {
    case 'nudge_updates':
      return fields
    case 'strategy':
      return { ...fields, ...howOf(what), strategy: what.strategyId }
    case 'own_strategy':
      return { ...fields, ...howOf(what), fact: what.fact, tip: what.tip }
    case 'rotation': {
      const { through } = what
      const asked = { ...fields, ...howOf(what) }
      if ('strategyIds' in through) return { ...asked, strategies: [...through.strategyIds] }
      return { ...asked, band: through.gradeBand ?? 'any', subject: through.subject ?? 'any' }
    }
    case 'text':
    case 'message':
    case 'staff_words':
      return { ...fields, words: what.text }
  }
}

function howOf({ level = 'usual', checkInDays }: { level?: StrategyLevel; checkInDays: number | null }) {
  return { level, checkIn: String(checkInDays ?? 'none') }
}
