import type { Phone } from '../lib/phone.ts'
import type { ContactRule } from './audience-reader.ts'
import type { ConsentState } from './consent.ts'
import type { Missing, RosterChange } from './roster-change.ts'

/** What an import writes, decided before anything is written. Names and numbers are as they are read, not yet sealed. */
export interface ImportPlan {
  classrooms: { insert: PlannedClassroom[]; emails: { id: string; teacherEmails: string[] }[] }
  students: { insert: PlannedStudent[]; update: PlannedStudent[] }
  enrollments: { insert: { id: string; studentId: string; classroomId: string }[]; end: string[] }
  caregivers: { insert: PlannedCaregiver[]; update: PlannedCaregiver[] }
  consents: {
    /** Ended before new ones are made: a number has one open consent. */
    end: string[]
    insert: PlannedConsent[]
    /** What the file wants of open ones; decided again on the locked row. */
    wish: { id: string; to: ConsentState; line: number }[]
  }
  care: {
    insert: { id: string; caregiverId: string; studentId: string; relationship: string; contactRule: ContactRule }[]
    update: { id: string; relationship: string }[]
    end: string[]
  }
  changes: RosterChange[]
  missing: Missing[]
}

interface PlannedClassroom {
  id: string
  name: string
  nameKey: string
  teacherEmails: string[]
}

interface PlannedStudent {
  id: string
  hash: string
  rosterId: string
  firstName: string
  lastName: string
  grade: string
}

interface PlannedCaregiver {
  id: string
  rosterIdHash: string | null
  name: string
  language: string
  languageSource: string
}

interface PlannedConsent {
  id: string
  caregiverId: string
  phone: Phone
  phoneHash: string
  state: ConsentState
  line: number
}

export function emptyPlan(): ImportPlan {
  return {
    classrooms: { insert: [], emails: [] },
    students: { insert: [], update: [] },
    enrollments: { insert: [], end: [] },
    caregivers: { insert: [], update: [] },
    consents: { end: [], insert: [], wish: [] },
    care: { insert: [], update: [], end: [] },
    changes: [],
    missing: [],
  }
}
