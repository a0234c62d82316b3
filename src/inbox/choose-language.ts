import type { Transaction } from '../database/database.ts'
import { familyText } from '../languages/catalogue.ts'
import { frameLanguage, unusedFrame } from '../languages/frames.ts'
import { readLanguageName } from '../languages/read-language-name.ts'
import { type LanguageTag, languageName, ownFrame } from '../languages/supported-language.ts'
import { mayBeTexted } from '../people/consent.ts'
import { askQuestion } from '../questions/ask-question.ts'
import type { Question, QuestionKinds } from '../questions/question.ts'
import { readFrames } from '../school/frames-reader.ts'
import { schoolDate } from '../school/school-date.ts'
import { wordNotice } from '../texts/word-notice.ts'
import { wordWhichLanguage } from '../texts/word-which-language.ts'
import { describeCaregiver } from './caregiver-reader.ts'
import { enqueueAnswer } from './enqueue-answer.ts'
import { countHandledAs } from './inbound-reader.ts'
import type { InboundText } from './inbound-text.ts'
import type { HearDeps } from './inbox-deps.ts'
import { readKeyword } from './read-keyword.ts'
import { tellCoordinators } from './tell-coordinators.ts'
import { findTexting, setAskedLanguage } from './texting-caregiver-store.ts'

const whichLanguage = 'which_language'
/** A text that asks for a class waits for this one's answer. */
const answerWithinMs = 15 * 60_000
/** So often a day a number is answered about its language. */
const answeredADay = 10
const dayMs = 86_400_000

/** LANGUAGE asks which one, the name of one sets it: at any time, and before what the words are for the class. */
export async function chooseLanguage(tx: Transaction, deps: HearDeps, inbound: InboundText): Promise<string | null> {
  const { from, phoneHash, body } = inbound
  if (from === null || !mayBeTexted(from.consentState)) return null
  const named = readLanguageName(body)
  if (named === null && readKeyword(body)?.meaning !== 'language') return null
  const since = new Date(deps.clock.now().getTime() - dayMs)
  if ((await countHandledAs(tx, { phoneHash, as: 'language', since })) >= answeredADay) return 'language_too_often'
  if (named === null) await askForLanguage(tx, deps, inbound)
  else
    await setLanguage(tx, deps, {
      language: named,
      about: inbound.id,
      phone: inbound.phone,
      caregiverId: from.caregiverId,
    })
  return 'language'
}

/** What comes of asking a caregiver for their language: the one they say. Without an answer it stays as it was. */
export function whichLanguageKinds(deps: HearDeps): QuestionKinds {
  return {
    [whichLanguage]: {
      async answered(tx, { caregiverId, context }, option) {
        const { phone, about } = context as Context
        await setLanguage(tx, deps, { language: option as LanguageTag, about, phone, caregiverId })
      },
      expired: async () => {},
    },
  }
}

interface Context {
  phone: string
  /** The text that asked. */
  about: string
}

async function askForLanguage(tx: Transaction, deps: HearDeps, { from, id, phone }: InboundText): Promise<void> {
  if (from === null) return
  const now = deps.clock.now()
  const { used } = await readFrames(tx)
  const options = [...used]
  await askQuestion(tx, deps, {
    caregiverId: from.caregiverId,
    kind: whichLanguage,
    body: wordWhichLanguage(from.frame, { schoolName: deps.school.name, languages: options }),
    language: from.frame,
    classroomId: null,
    anyHour: true,
    options,
    context: { phone, about: id } satisfies Context,
    expiresAt: new Date(now.getTime() + answerWithinMs),
  })
}

/** Confirmed in the new language; one that we do not write in (yet) is kept all the same, and the family and the coordinators are told. */
async function setLanguage(
  tx: Transaction,
  deps: HearDeps,
  { language, about, phone, caregiverId }: Context & Pick<Question, 'caregiverId'> & { language: LanguageTag },
): Promise<void> {
  await setAskedLanguage(tx, caregiverId, language)
  const from = await findTexting(tx, caregiverId)
  if (from === null) return
  const frame = frameLanguage(await readFrames(tx), language)
  const waitsFor = unusedFrame({ language, frame })
  const isOwn = ownFrame(language) === frame
  const schoolName = deps.school.name
  const noted = waitsFor === null ? languageName(language) : familyText(waitsFor, 'language_name')
  const body = isOwn
    ? wordNotice(frame, { kind: 'language_set', schoolName })
    : wordNotice(frame, { kind: 'language_noted', schoolName, noted })
  await enqueueAnswer(tx, deps, { ...from, phone }, { kind: 'confirmation', bodies: [body] })
  if (waitsFor === null) return
  const on = schoolDate(deps.school.timezone, deps.clock.now())
  const caregiver = await describeCaregiver(tx, deps.sealer, caregiverId, on)
  await tellCoordinators(tx, deps, about, { kind: 'language_wanted', model: { caregiver, language: waitsFor } })
}
