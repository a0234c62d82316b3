import type { PreparedPreview } from '../../broadcasts/prepare-preview.ts'
import type { StrategyContent } from '../../broadcasts/strategy-content.ts'
import { staffText } from '../../languages/catalogue.ts'
import { formatSchoolTime } from '../../school/school-date.ts'
import { escapeMrkdwn } from '../rendered-post.ts'

/** What is sent, by its name, to whom. */
export function promptOpening(
  { strategyId, name }: StrategyContent,
  params: { audience: string; caregivers: string },
): string {
  return strategyId === null
    ? staffText('preview.opening_strategy_own', params)
    : staffText('preview.opening_strategy', { ...params, name: escapeMrkdwn(name) })
}

/** What the preview of a prompt or of homework says besides: which level it is, and when families are asked how it went. */
export function promptLines(
  { content, checkInAt }: Pick<PreparedPreview, 'content' | 'checkInAt'>,
  { timezone, now }: { timezone: string; now: Date },
): string[] {
  if (content.kind !== 'strategy' && content.kind !== 'homework') return []
  return [
    content.kind === 'homework' || content.level === 'usual' ? '' : staffText(`prompt.at_level_${content.level}`),
    checkInAt === null
      ? staffText('prompt.asks_not')
      : staffText('prompt.asks', { time: formatSchoolTime(timezone, checkInAt, now) }),
  ]
}
