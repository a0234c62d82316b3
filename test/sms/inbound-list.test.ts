import { afterEach, describe, expect, it } from 'vitest'
import { createInboundList } from '../../src/sms/twilio/inbound-list.ts'
import { openTwilioBench, service, type TwilioBench } from './twilio-bench.ts'

let bench: TwilioBench
let close = async (): Promise<void> => {}
afterEach(async () => {
  await close()
  await bench.close()
})

const account = { accountSid: `AC${'a'.repeat(32)}`, authToken: '12345' }
const phone = '+14155552671'
const hourAgo = () => new Date(Date.now() - 3_600_000)

function listOf(sender: Parameters<typeof createInboundList>[0]['sender']) {
  const list = createInboundList({ ...account, sender, apiUrl: bench.standIn.url, timeoutMs: 2000 })
  close = () => list.close()
  return list
}

describe('Twilio’s list of what phones sent', () => {
  it('has what no webhook brought, with its photos, oldest first, and nothing that we sent', async () => {
    bench = await openTwilioBench()
    bench.standIn.faults.dropInbound = 2
    const media = [{ contentType: 'image/jpeg', data: 'picture' }]
    const first = await bench.standIn.receive({ from: phone, body: 'Alto' })
    const second = await bench.standIn.receive({ from: phone, body: '', media })
    expect(bench.inbound).toEqual([])
    for (const sender of [{ messagingServiceSid: service }, { from: '+12025550100' }]) {
      const texts = await listOf(sender).listReceived(hourAgo())
      expect(texts.map(({ sid, from, body }) => ({ sid, from, body }))).toEqual([
        { sid: first.sid, from: phone, body: 'Alto' },
        { sid: second.sid, from: phone, body: '' },
      ])
      const [photo] = texts[1]!.media
      expect(photo).toMatchObject({ contentType: 'image/jpeg' })
      expect(photo!.url).toMatch(
        new RegExp(`^${bench.standIn.url}/2010-04-01/Accounts/AC\\w+/Messages/MM\\w+/Media/ME\\w+$`),
      )
      await close()
    }
    expect(await listOf({ from: '+12025550100' }).listReceived(new Date(Date.now() + 60_000))).toEqual([])
  })

  it('is told as unreadable when Twilio does not answer', async () => {
    bench = await openTwilioBench()
    const list = listOf({ from: '+12025550100' })
    await bench.standIn.stop()
    await expect(list.listReceived(hourAgo())).rejects.toThrow()
  })
})
