import { createFakeStaffChannel } from '../support/fake-staff-channel.ts'
import { describeStaffChannel } from './staff-channel-contract.ts'

describeStaffChannel('the fake', async () => {
  const fake = createFakeStaffChannel()
  return {
    channel: fake,
    classroom: 'C1',
    otherClassroom: 'C2',
    user: 'U1',
    read: ({ channelId, threadTs }) => fake.read(channelId, threadTs).map((model) => (model as { text: string }).text),
    lose: async (channelId, why) => void fake.losses.set(channelId, why),
    slowDown: (call, seconds) => {
      fake.slowDown = { call, times: 1, retryAfterMs: seconds * 1000 }
    },
    loseAnswer: () => {
      fake.loseAnswers = 1
    },
    setDown: (down) => {
      fake.down = down
    },
    revokeToken: () => {
      fake.revoked = true
    },
    remove: async (place) => {
      for (const message of fake.shown) if (message.ts === place.ts) message.deleted = true
    },
    letTimePass: () => {},
    close: async () => {},
  }
})
