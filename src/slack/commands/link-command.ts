import { staffText } from '../../languages/catalogue.ts'
import { linkChannel } from '../../people/link-channel.ts'
import type { LinkDeps } from '../../people/link-deps.ts'
import { linkAnswer } from '../render/link-answer.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import { parseLink } from './parse-link.ts'

/** `/family link CLASSROOM [@teacher ...]`. What is answered is stored; the answer is for who asked alone. */
export async function linkCommand(
  deps: LinkDeps,
  { userId, channelId, args }: { userId: string; channelId: string; args: string },
): Promise<{ text: string }> {
  const line = parseLink(args)
  switch (line.kind) {
    case 'link': {
      const { classroomName, teachers } = line
      return { text: linkAnswer(await linkChannel(deps, { classroomName, channelId, by: userId, teachers })) }
    }
    case 'usage':
    case 'not_people':
      return { text: staffText(`link.${line.kind}`) }
    case 'not_a_mention':
      return { text: staffText('link.not_a_mention', { word: escapeMrkdwn(line.word) }) }
    case 'leftover':
      return { text: staffText('link.leftover', { words: escapeMrkdwn(line.words) }) }
    default:
      return line satisfies never
  }
}
