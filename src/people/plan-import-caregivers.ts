import { spokenLanguage, STAFF_LANGUAGE } from '../languages/translator.ts'
import { newId } from '../lib/id.ts'
import { type ConsentState, nextConsent } from './consent.ts'
import type { ImportPlan } from './import-plan.ts'
import { endingOf } from './roster-change.ts'
import type { FileCaregiver, RosterModel } from './roster-model.ts'
import type { KnownCaregiver, KnownConsent, KnownRoster } from './roster-reader.ts'
import { initialConsent } from './initial-consent.ts'

/**
 * Plans caregivers and their consents; returns who each number of the file is, by the number's hash.
 * Who has a caregiver_id is found by it, who has none by the number.
 */
export function planCaregivers(plan: ImportPlan, file: RosterModel, known: KnownRoster): Map<string, string> {
  const byId = new Map(known.caregivers.map((caregiver) => [caregiver.id, caregiver]))
  const byRosterId = new Map(known.caregivers.map((caregiver) => [caregiver.rosterIdHash, caregiver]))
  const open = known.consents.filter(({ endedAt }) => endedAt === null)
  const byPhone = new Map(open.map((consent) => [consent.phoneHash, consent]))
  const byCaregiver = new Map(open.map((consent) => [consent.caregiverId, consent]))
  const histories = historiesOf(known.consents)
  const ended = new Set<string>()
  const lost: { line: number; consent: KnownConsent }[] = []
  const people = new Map<string, string>()
  const taken = new Set<string>()

  // Those with an id first: a number whose owner moved on to another one is then a new caregiver's.
  const inOrder = [...file.caregivers.values()].toSorted(
    (a, b) => Number(a.rosterIdHash === null) - Number(b.rosterIdHash === null),
  )
  for (const said of inOrder) {
    const holder = byPhone.get(said.phoneHash)
    const person = findPerson(said, holder)
    const id = person?.id ?? newId()
    taken.add(id)
    people.set(said.phoneHash, id)
    if (person === undefined) insertCaregiver(plan, said, id)
    else updateCaregiver(plan, said, person)
    if (holder?.caregiverId === id) wishConsent(plan, said, holder)
    else moveNumber(said, id, person !== undefined, holder)
  }
  plan.consents.end.push(...ended)
  for (const { line, consent } of lost) {
    const caregiver = { name: byId.get(consent.caregiverId)?.name ?? '', ending: consent.ending }
    if (!taken.has(consent.caregiverId)) plan.changes.push({ line, kind: 'number_lost', caregiver })
  }
  return people

  function findPerson(said: FileCaregiver, holder: KnownConsent | undefined): KnownCaregiver | undefined {
    const holding = holder === undefined ? undefined : byId.get(holder.caregiverId)
    const free = holding !== undefined && !taken.has(holding.id) ? holding : undefined
    if (said.rosterIdHash === null) return free
    return byRosterId.get(said.rosterIdHash) ?? (free?.rosterIdHash === null ? free : undefined)
  }

  function moveNumber(said: FileCaregiver, id: string, isKnown: boolean, holder: KnownConsent | undefined): void {
    const before = byCaregiver.get(id)
    if (before !== undefined) ended.add(before.id)
    if (holder !== undefined) {
      ended.add(holder.id)
      lost.push({ line: said.line, consent: holder })
    }
    const state = initialConsent(said.consent, id, before?.state ?? null, histories.get(said.phoneHash) ?? [])
    const { phone, phoneHash, line } = said
    plan.consents.insert.push({ id: newId(), caregiverId: id, phone, phoneHash, state, line })
    const caregiver = { name: said.name, ending: endingOf(phone) }
    if (isKnown) plan.changes.push({ line, kind: 'number_new', caregiver, was: before?.ending ?? null })
    if (state !== 'enrolled') plan.changes.push({ line, kind: 'consent', caregiver, from: null, to: state })
  }
}

function historiesOf(consents: readonly KnownConsent[]): Map<string, KnownConsent[]> {
  const histories = new Map<string, KnownConsent[]>()
  for (const consent of consents) {
    const history = histories.get(consent.phoneHash)
    if (history === undefined) histories.set(consent.phoneHash, [consent])
    else history.push(consent)
  }
  return histories
}

function insertCaregiver(plan: ImportPlan, said: FileCaregiver, id: string): void {
  const { rosterIdHash, name, language, line } = said
  plan.caregivers.insert.push({ id, rosterIdHash, name, language, languageSource: 'roster' })
  plan.changes.push({ line, kind: 'caregiver_new', caregiver: { name, ending: endingOf(said.phone) }, language })
}

function updateCaregiver(plan: ImportPlan, said: FileCaregiver, person: KnownCaregiver): void {
  const { line } = said
  const caregiver = { name: said.name, ending: endingOf(said.phone) }
  // A person who asked, or a colleague who knows them, knows better than the roster.
  const isKnown = person.languageSource === 'asked' || person.languageSource === 'staff'
  // English is what rosters say of families of whom nobody knows better.
  const isGuessed = person.languageSource === 'guessed' && spokenLanguage(said.language) === STAFF_LANGUAGE
  const keepsLanguage = isKnown || isGuessed
  const speaks = keepsLanguage || said.language === person.language
  const renamed = said.name !== person.name
  const identified = said.rosterIdHash !== null && said.rosterIdHash !== person.rosterIdHash
  if (renamed) plan.changes.push({ line, kind: 'caregiver_renamed', caregiver, was: person.name })
  if (identified) plan.changes.push({ line, kind: 'caregiver_identified', caregiver })
  if (!speaks) plan.changes.push({ line, kind: 'language', caregiver, language: said.language, was: person.language })
  if (speaks && !renamed && !identified) return
  plan.caregivers.update.push({
    id: person.id,
    name: said.name,
    rosterIdHash: said.rosterIdHash ?? person.rosterIdHash,
    language: speaks ? person.language : said.language,
    languageSource: speaks ? person.languageSource : 'roster',
  })
}

function wishConsent(plan: ImportPlan, said: FileCaregiver, consent: KnownConsent): void {
  const wanted: ConsentState | null = said.consent === 'yes' ? 'agreed' : said.consent === 'no' ? 'refused' : null
  if (wanted === null) return
  const to = nextConsent(consent.state, wanted, 'roster')
  if (to === consent.state) return
  plan.consents.wish.push({ id: consent.id, to, line: said.line })
  const caregiver = { name: said.name, ending: consent.ending }
  plan.changes.push({ line: said.line, kind: 'consent', caregiver, from: consent.state, to })
}
