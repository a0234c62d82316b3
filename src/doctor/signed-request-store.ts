import type { Queries } from '../database/database.ts'
import type { SignedRoute } from './facts.ts'

export async function recordSignedRequest(queries: Queries, route: SignedRoute): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO signed_requests (route, heard_at) VALUES (${route}, now())
    ON CONFLICT (route) DO UPDATE SET heard_at = now()`
}
