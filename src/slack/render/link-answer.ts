import { staffText } from '../../languages/catalogue.ts'
import type { ApproveOutcome, RefuseOutcome } from '../../people/decide-link-request.ts'
import type { LinkOutcome } from '../../people/link-channel.ts'
import type { TeachersFound } from '../../people/link-teachers.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import { channelMention, mention, peopleList } from './people-list.ts'

/** What came of `/family link`, in words for whoever asked. */
export function linkAnswer(outcome: LinkOutcome): string {
  switch (outcome.kind) {
    case 'linked': {
      const { movedFrom, teachers } = outcome
      const classroom = escapeMrkdwn(outcome.classroom)
      const linked =
        movedFrom === null
          ? staffText('link.linked', { classroom })
          : staffText('link.linked_moved', { classroom, channel: channelMention(movedFrom) })
      const who =
        teachers.length === 0
          ? staffText('link.linked_no_teacher')
          : staffText('link.linked_teachers', { teachers: peopleList(teachers) })
      return `${linked} ${who}`
    }
    case 'unknown_classroom': {
      if (outcome.nearest.length === 0) return staffText('link.no_classrooms')
      return staffText('link.unknown_classroom', { names: outcome.nearest.map(escapeMrkdwn).join(' · ') })
    }
    case 'channel_refused':
      return channelRefused(outcome.why)
    case 'requested':
    case 'already_requested':
    case 'already_linked':
    case 'has_channel':
    case 'channel_taken':
      return staffText(`link.${outcome.kind}`, { classroom: escapeMrkdwn(outcome.classroom) })
    case 'not_a_person':
    case 'slack_slow':
      return notFound(outcome)
    default:
      return outcome satisfies never
  }
}

/** Why somebody who was named cannot be taken. */
export function notFound(outcome: Exclude<TeachersFound, { kind: 'found' }>): string {
  if (outcome.kind === 'slack_slow') return staffText('link.slack_slow')
  const key = outcome.why === 'bot' ? 'link.bot' : 'link.not_found_user'
  return staffText(key, { user: mention(outcome.userId) })
}

/** What a coordinator reads after pressing; null when the request itself shows what came of it. */
export function decisionAnswer(outcome: ApproveOutcome | RefuseOutcome): string | null {
  switch (outcome.kind) {
    case 'linked':
    case 'refused':
      return null
    case 'not_coordinator':
      return staffText('link.only_coordinators')
    case 'unknown_request':
      return staffText('link.request_unknown')
    case 'already_decided':
      return staffText(`link.decided_${outcome.state}`, { user: mention(outcome.by) })
    case 'channel_refused':
      return staffText('link.still_open', { reason: channelRefused(outcome.why) })
    case 'channel_taken':
      return staffText('link.still_open', {
        reason: staffText('link.channel_taken', { classroom: escapeMrkdwn(outcome.classroom) }),
      })
    default:
      return outcome satisfies never
  }
}

function channelRefused(why: Extract<LinkOutcome, { kind: 'channel_refused' }>['why']): string {
  return why === 'no_answer' ? staffText('link.slack_slow') : staffText(`link.refused_${why}`)
}
