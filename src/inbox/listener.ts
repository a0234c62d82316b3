import type { Transaction } from '../database/database.ts'
import type { InboundText } from './inbound-text.ts'

/**
 * One of those that a text from a phone is shown to, in a fixed order, in one transaction. Whoever takes it says as what, in a word of a
 * log (`stop`, `conversation`), and nobody after sees it; null: it is left to the next, whatever was done about it. Effects are rows only:
 * the transaction may run again, and nothing is called outside.
 */
export type Listener = (tx: Transaction, inbound: InboundText) => Promise<string | null>
