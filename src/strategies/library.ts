import { z } from 'zod'
import preK2 from '../../prisma/library/preK-2.json' with { type: 'json' }
import grades35 from '../../prisma/library/3-5.json' with { type: 'json' }
import grades68 from '../../prisma/library/6-8.json' with { type: 'json' }
import grades912 from '../../prisma/library/9-12.json' with { type: 'json' }
import { strategySchema } from './strategy-schema.ts'
import type { Strategy } from './strategy.ts'

let read: readonly Strategy[] | null = null

/** The strategies that come with Touchpoint, in the order of their files. Throws where a file is not as the schema says. */
export function libraryStrategies(): readonly Strategy[] {
  read ??= z.array(strategySchema).parse([...preK2, ...grades35, ...grades68, ...grades912])
  return read
}
