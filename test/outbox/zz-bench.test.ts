import { expect, it } from 'vitest'
import { openOutboxSchool } from '../support/outbox-school.ts'

it('bench', { timeout: 120_000 }, async () => {
  const school = await openOutboxSchool()
  const broadcast = await school.addBroadcast()
  const n = 5000
  const families = []
  for (let i = 0; i < n; i++) families.push({ caregiverId: crypto.randomUUID(), consentId: crypto.randomUUID(), phone: `+1201${String(2000000 + i)}` as never })
  const rows = families.map((f) => ({ ...f, ph: school.deps.sealer.hash('phone', f.phone) }))
  await school.database.client.$executeRaw`INSERT INTO caregivers SELECT (r->>'caregiverId')::uuid, null, 'x','en','roster' FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`
  await school.database.client.$executeRaw`INSERT INTO consents (id, caregiver_id, phone_hash, phone_sealed, state, changed_at) SELECT (r->>'consentId')::uuid, (r->>'caregiverId')::uuid, r->>'ph','x','enrolled', now() FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r`
  let t = performance.now()
  await school.enqueue(...families.map((to) => ({ to, broadcastId: broadcast })))
  console.log('enqueue ms', performance.now() - t)
  for (const concurrency of [64]) {
    t = performance.now()
    const cpu = process.cpuUsage()
    await school.start({ concurrency })
    for (;;) {
      const r = await school.database.client.text.count({ where: { state: 'accepted' } })
      if (r === n) break
      await new Promise((r) => setTimeout(r, 20))
    }
    const ms = performance.now() - t
    const c = process.cpuUsage(cpu)
    console.log(concurrency, 'texts/s', Math.round(n / ms * 1000), 'ms', ms, 'cpu ms/text', (c.user + c.system) / 1000 / n)
  }
  expect(school.carrier.accepted.length).toBe(n)
  await school.close()
})
