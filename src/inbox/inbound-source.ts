import type { ReceivedText } from './inbound-store.ts'

/** Where what phones have sent can be read again, for what no webhook brought. */
export interface InboundSource {
  /** What came since an instant of the carrier's clock, oldest first. Complete or not at all: rejects when it cannot be read. */
  listReceived(since: Date): Promise<ListedText[]>
}

export interface ListedText extends ReceivedText {
  /** Whole seconds; the carrier's clock. */
  sentAt: Date
}
