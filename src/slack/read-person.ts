import { z } from 'zod'
import type { PersonFacts } from '../people/slack-directory.ts'

const text = z.string().trim().default('')

const slackUser = z.object({
  id: z.string(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_workflow_bot: z.boolean().default(false),
  /** Of another workspace, met in a shared channel. */
  is_stranger: z.boolean().default(false),
  name: text,
  real_name: text,
  profile: z.object({ display_name: text, real_name: text }).default({ display_name: '', real_name: '' }),
})

/** Slackbot is a bot whose `is_bot` says it is none. */
const slackbot = 'USLACKBOT'

export function readPerson(value: unknown): PersonFacts {
  const read = slackUser.safeParse(value)
  if (!read.success) return { kind: 'unknown' }
  const { id, profile, real_name: realName, name: handle, ...is } = read.data
  if (is.is_bot || is.is_workflow_bot || id === slackbot) return { kind: 'bot' }
  if (is.deleted || is.is_stranger) return { kind: 'unknown' }
  const name = [profile.display_name, profile.real_name, realName, handle].find((one) => one !== '')
  return name === undefined ? { kind: 'unknown' } : { kind: 'person', userId: id, name }
}
