/** What linking and staff must know about Slack's channels and people. No call takes longer than two seconds. */
export interface SlackDirectory {
  channel(channelId: string): Promise<ChannelFacts>
  person(userId: string): Promise<PersonFacts>
  personByEmail(email: string): Promise<PersonFacts>
}

export interface ChannelFacts {
  /**
   * private: of this workspace alone, and the bot is a member; the only kind a classroom can have.
   * shared: with another organization or workspace, or about to be.
   * not_member: Slack does not show a bot the private channels it is not in.
   * no_answer: Slack is slow or limits us; nothing is known.
   */
  kind: 'private' | 'public' | 'shared' | 'archived' | 'direct' | 'not_member' | 'unknown' | 'no_answer'
}

export type PersonFacts =
  /** `name` is the display name, else the real one. */
  | { kind: 'person'; userId: string; name: string }
  | { kind: 'bot' }
  /** No such user here: gone, deactivated, or of another workspace. */
  | { kind: 'unknown' }
  | { kind: 'no_answer' }
