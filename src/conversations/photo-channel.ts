import type { Later } from './photo-source.ts'

/** Where staff read, as a place for pictures. Never throws for an outcome it can name. */
export interface PhotoChannel {
  /** Puts a picture where nobody sees it until a post shows it. Twice is two files, of which posts show one. */
  store(picture: { name: string; bytes: Buffer }): Promise<{ kind: 'stored'; fileId: string } | Later>
  /** Whether posts may show it: it is looked through after it was stored, and what is no picture after all is unusable. */
  look(
    fileId: string,
  ): Promise<{ kind: 'ready' } | { kind: 'not_yet' } | { kind: 'unusable' } | { kind: 'gone' } | Later>
}
