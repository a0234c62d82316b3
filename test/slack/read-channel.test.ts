import { describe, expect, it } from 'vitest'
import { readChannel } from '../../src/slack/read-channel.ts'
import { readPerson } from '../../src/slack/read-person.ts'

const room = { id: 'C1', is_im: false, is_mpim: false, is_private: true, is_archived: false, is_member: true }

describe('a channel as Slack describes it', () => {
  const cases: [string, object, string][] = [
    ['private', {}, 'private'],
    ['private, of members only', { is_member: false }, 'not_member'],
    ['connected to another organization', { is_shared: true, is_ext_shared: true }, 'shared'],
    ['with an invitation to another organization', { is_pending_ext_shared: true }, 'shared'],
    ['with an invitation nobody has answered', { pending_shared: ['T2'] }, 'shared'],
    ['about to be connected', { pending_connected_team_ids: ['T2'] }, 'shared'],
    ['of several workspaces of one organization', { is_org_shared: true }, 'shared'],
    ['a direct message of several', { is_mpim: true, is_group: true }, 'direct'],
    ['public', { is_private: false }, 'public'],
    ['archived', { is_archived: true }, 'archived'],
  ]
  it.each(cases)('%s', (_name, flags, kind) => {
    expect(readChannel({ ...room, ...flags })).toEqual({ kind })
  })

  it('is unknown when it is described in no way we know', () => {
    expect([readChannel(undefined), readChannel({ ...room, is_private: 'yes' })]).toEqual([
      { kind: 'unknown' },
      { kind: 'unknown' },
    ])
  })
})

describe('a person as Slack describes them', () => {
  const profile = { display_name: ' ', real_name: 'Ana Vega' }
  const vega = { id: 'U1', name: 'vega', real_name: 'Ana Vega', profile }

  it('is called by the display name when there is one', () => {
    expect(readPerson(vega)).toEqual({ kind: 'person', userId: 'U1', name: 'Ana Vega' })
    const shown = { ...vega, profile: { ...profile, display_name: 'Ms. Vega' } }
    expect(readPerson(shown)).toEqual({ kind: 'person', userId: 'U1', name: 'Ms. Vega' })
  })

  it('is nobody once deactivated, or of another workspace, and no app is a person', () => {
    expect(readPerson({ ...vega, deleted: true })).toEqual({ kind: 'unknown' })
    expect(readPerson({ ...vega, is_stranger: true })).toEqual({ kind: 'unknown' })
    expect(readPerson({ ...vega, is_bot: true })).toEqual({ kind: 'bot' })
    expect(readPerson({ ...vega, id: 'USLACKBOT' })).toEqual({ kind: 'bot' })
  })
})
