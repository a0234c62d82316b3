import type { types } from '@slack/bolt'
import { staffText } from '../../languages/catalogue.ts'
import type {
  ChannelLostModel,
  LinkAnswerModel,
  LinkMovedModel,
  LinkNotice,
  LinkRequestModel,
} from '../../people/link-notices.ts'
import { escapeMrkdwn, type RenderedPost } from '../rendered-post.ts'
import { channelMention, mention, peopleList } from './people-list.ts'

/** How what linking has to tell looks in Slack, by the kind of post. */
export const linkRenderers = {
  link_request: renderRequest,
  link_answer: ({ classroom, channelId, state, by }: LinkAnswerModel) =>
    words(
      staffText(`link.answer_${state}`, {
        user: mention(by),
        channel: channelMention(channelId),
        classroom: escapeMrkdwn(classroom),
      }),
    ),
  link_moved: ({ classroom, by }: LinkMovedModel) =>
    words(staffText('link.moved', { user: mention(by), classroom: escapeMrkdwn(classroom) })),
  channel_lost: ({ classroom, channelId, why }: ChannelLostModel) =>
    words(staffText(`link.lost_${why}`, { channel: channelMention(channelId), classroom: escapeMrkdwn(classroom) })),
} satisfies { [Kind in LinkNotice['kind']]: (model: Extract<LinkNotice, { kind: Kind }>['model']) => RenderedPost }

function renderRequest(request: LinkRequestModel): RenderedPost {
  const { requestId, requestedBy, teachers, decision } = request
  const asks = staffText('link.request', {
    user: mention(requestedBy),
    channel: channelMention(request.channelId),
    classroom: escapeMrkdwn(request.classroom),
  })
  if (decision !== null) {
    const decided = staffText(`link.request_${decision.state}`, { user: mention(decision.by) })
    return { text: `${asks} ${decided}`, blocks: [section(asks), section(decided)] }
  }
  const means = staffText('link.request_means', { teachers: peopleList([requestedBy, ...teachers]) })
  const elements = [
    button('link_approve', staffText('link.request_approve'), requestId, 'primary'),
    button('link_refuse', staffText('link.request_refuse'), requestId),
  ]
  return { text: asks, blocks: [section(`${asks}\n${means}`), { type: 'actions', elements }] }
}

function words(text: string): RenderedPost {
  return { text, blocks: [section(text)] }
}

function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } }
}

function button(actionId: string, label: string, value: string, style?: 'primary'): types.Button {
  const text = { type: 'plain_text', text: label } as const
  return { type: 'button', action_id: actionId, text, value, ...(style === undefined ? {} : { style }) }
}
