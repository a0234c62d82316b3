import type { Database } from '../database/database.ts'

export function storeInbound(_deps: { database: Database }): (sms: unknown) => Promise<void> {
  return async () => {}
}
