import type { SchoolConfig } from '../config.ts'

/** One Slack workspace and one sender number, as configured. */
export type School = SchoolConfig

export function isCoordinator(school: School, slackUserId: string): boolean {
  return school.coordinators.includes(slackUserId)
}
