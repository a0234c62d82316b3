/** Where the carrier keeps the photos that families send. Never throws for an outcome it can name. */
export interface PhotoSource {
  /** @param url as the carrier told it with the text; whoever wrote it, nothing but the carrier's own media is fetched. */
  fetch(url: string): Promise<FetchedPhoto>
  /** Has the carrier keep it no longer; also when it does not any more. */
  remove(url: string): Promise<{ kind: 'removed' } | Later>
}

export type FetchedPhoto =
  | { kind: 'fetched'; bytes: Buffer }
  | { kind: 'refused'; reason: 'not_the_carriers' | 'too_large' }
  /** The carrier says that there is none. */
  | { kind: 'absent' }
  | Later

/** It may go well another time. */
export interface Later {
  kind: 'later'
  why: string
  /** Not before; 0 when nothing was said. */
  retryAfterMs: number
}
