/** Teachers belong to a class; a substitute does until a day; a liaison approves translations for it. */
export type StaffRole = 'teacher' | 'substitute' | 'liaison'

/** What somebody is to a classroom: `standing` is their role there today, null for none. */
export interface Asker {
  coordinator: boolean
  standing: StaffRole | null
}

/** Whether somebody may write to the families of a class, and read what they write: its staff, and coordinators. */
export function mayWriteTo(asker: Asker): boolean {
  return asker.coordinator || asker.standing !== null
}

/** Whether somebody may say who is staff of a class: its teachers, and coordinators. */
export function mayChangeStaff(asker: Asker): boolean {
  return asker.coordinator || asker.standing === 'teacher'
}
