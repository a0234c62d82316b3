import { describe, expect, it } from 'vitest'
import { missingSql, readMigrations } from '../../prisma/write-migration.mjs'

describe('migrations', () => {
  it('lead to exactly what schema.prisma describes', async () => {
    expect(await missingSql(readMigrations())).toBe('')
  })
})
