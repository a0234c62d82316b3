import { describe, expect, it } from 'vitest'
import { missingSql, readMigrations } from '../../prisma/write-migration.mjs'

// Prisma's schema engine is compiled for this: on a busy machine that takes its time.
describe('migrations', () => {
  it('lead to exactly what schema.prisma describes', async () => {
    expect(await missingSql(readMigrations())).toBe('')
  }, 180_000)
})
