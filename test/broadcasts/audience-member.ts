import { firstFrames, frameLanguage } from '../../src/languages/frames.ts'
import type { LanguageTag } from '../../src/languages/supported-language.ts'
import type { Phone } from '../../src/lib/phone.ts'
import type { AudienceMember } from '../../src/people/audience-reader.ts'

let made = 0

/** A caregiver who can be texted, unless `change` says otherwise; `children` are first names. */
export function audienceMember({
  children = ['Ana'],
  language = 'en',
  ...change
}: Partial<Omit<AudienceMember, 'language'>> & { children?: string[]; language?: string } = {}): AudienceMember {
  made += 1
  return {
    caregiverId: `caregiver-${made}`,
    caregiverName: 'Rosa',
    language: language as LanguageTag,
    languageSource: 'roster',
    frame: frameLanguage(firstFrames, language as LanguageTag),
    consentId: `consent-${made}`,
    phone: `+1201555${String(made).padStart(4, '0')}` as Phone,
    phoneHash: `hash-${made}`,
    consentState: 'enrolled',
    numberFault: null,
    welcomed: true,
    students: children.map((firstName, index) => ({
      studentId: `student-${made}-${index}`,
      firstName,
      classroomId: 'classroom',
      relationship: 'mother',
      contactRule: 'open',
    })),
    excluded: null,
    ...change,
  }
}
