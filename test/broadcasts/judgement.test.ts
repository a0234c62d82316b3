import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPreviewed, findDraft, type Draft } from '../../src/broadcasts/draft-store.ts'
import { judgeDraft, keepJudgement } from '../../src/broadcasts/judge-draft.ts'
import { type BroadcastDeps, preparePreview } from '../../src/broadcasts/prepare-preview.ts'
import { sendDraft } from '../../src/broadcasts/send-draft.ts'
import { insertWordings } from '../../src/broadcasts/wording-store.ts'
import { schoolMonday } from '../support/people.ts'
import { type InboxSchool, openInboxSchool } from '../support/inbox-school.ts'

let school: InboxSchool
let deps: BroadcastDeps & InboxSchool['deps']
beforeAll(async () => {
  school = await openInboxSchool()
  deps = { ...school.deps, undoSeconds: 60 }
})
afterAll(() => school.close())

/** A message to everybody whose preview was seen when there were two families; then one said STOP. */
async function previewed(large: number): Promise<Draft> {
  const { database, sealer, clock } = deps
  clock.moveTo(schoolMonday)
  await school.forget()
  const families = [
    await school.addFamily({ phone: '+12015550123', studentId: 'A', caregiver: 'Rosa' }),
    await school.addFamily({ phone: '+12015550124', studentId: 'B', caregiver: 'Luis' }),
  ]
  const draftId = await database.inTransaction((tx) => {
    const content = { kind: 'message', text: 'Lunch is at noon.', purpose: 'logistics' } as const
    return createPreviewed(tx, sealer, {
      classroomId: null,
      author: 'UCOORD1',
      content,
      at: clock.now(),
      replaces: null,
    })
  })
  const draft = (await findDraft(database.client, sealer, draftId))!
  await keepJudgement(deps, draftId, await preparePreview(deps, draft), large)
  await database.client.consent.update({ where: { id: families[0]!.consentId }, data: { state: 'stopped' } })
  return draft
}

const caregiversOf = async (draft: Draft) => (await judgeDraft(deps, draft)).caregivers

describe('what the preview of a large audience found', () => {
  it('is good enough for ten minutes: Send waits for nothing else', async () => {
    const draft = await previewed(2)
    expect(await judgeDraft(deps, draft)).toMatchObject({ caregivers: 2, verdict: 'ok', weekIsFull: false })
    deps.clock.moveTo(new Date(schoolMonday.getTime() + 9 * 60_000))
    expect(await sendDraft(deps, { draftId: draft.id, by: 'UCOORD1' })).toMatchObject({ kind: 'sent', caregivers: 2 })
  })

  it('is found anew after ten minutes', async () => {
    const draft = await previewed(2)
    deps.clock.moveTo(new Date(schoolMonday.getTime() + 11 * 60_000))
    expect(await caregiversOf(draft)).toBe(1)
  })

  it('is found anew for other words, and for another week, whose texts were not counted', async () => {
    const draft = await previewed(2)
    expect(await caregiversOf({ ...draft, chosenSendAt: new Date(schoolMonday.getTime() + 7 * 86_400_000) })).toBe(1)
    const wording = { source: 'service', why: null, state: 'ready', words: { text: 'Hay clase' }, back: null } as const
    await insertWordings(deps.database.client, deps.sealer, draft.id, [{ language: 'es', ...wording }])
    expect(await caregiversOf(draft)).toBe(1)
  })

  it('is found anew, always, where that is quick', async () => {
    expect(await caregiversOf(await previewed(3))).toBe(1)
  })
})
