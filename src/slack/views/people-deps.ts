import type { PeopleDeps } from '../../people/people-deps.ts'
import type { SlackClient } from '../web-client.ts'

/** What looking people up in Slack works with. */
export interface PeopleViewDeps extends PeopleDeps {
  client: SlackClient
}

/** The list as somebody has it open. Slack carries it along; it holds no number. */
export interface PeopleList {
  /** Slack's `external_id` of the list's view. */
  listId: string
  /** One class, by command in its channel; null: all that is in sight. */
  classroomId: string | null
  typed: string
  page: number
  /** The text from an unknown number whose owner is looked for; null: none. */
  inboundId: string | null
}

/** A caregiver as somebody has them open. */
export interface PeopleDetail {
  list: PeopleList
  /** Slack's `external_id` of the view. */
  detailId: string
  caregiverId: string
  /** The consent whose number is shown; null: no number. */
  consentId: string | null
}

/** A form that lies on the list or on a caregiver. */
export interface PeopleForm {
  list: PeopleList
  detail: PeopleDetail | null
}

export interface EditForm extends PeopleForm {
  detail: PeopleDetail
  /** As they were shown: a field that was left alone is not written. */
  shown: { name: string; language: string; contactWay: string }
}

export interface ChildForm extends PeopleForm {
  detail: PeopleDetail
  studentId: string
  /** The class in which the child was shown; null: none. */
  classroomId: string | null
  shown: { relationship: string; classroom: string; contactRule: string }
}

export interface AddForm extends PeopleForm {
  studentId: string
}

export interface AssignForm extends PeopleForm {
  inboundId: string
  caregiverId: string
  consentId: string | null
}

/** What a view of ours remembers, as it was opened with. */
export function readState(privateMetadata: string): unknown {
  return JSON.parse(privateMetadata)
}
