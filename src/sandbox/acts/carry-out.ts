import { demoPhoto } from '../demo/photo.ts'
import type { Act, Answer } from '../page/protocol.ts'
import type { Outcome } from '../slack/people/outcome.ts'
import { countArrived, textsByPhone } from '../view/phone-texts.ts'
import type { SandboxWorld } from '../world.ts'
import { moveClock } from './move-clock.ts'

const COMMAND = '/family'
const DONE: Answer = { ok: true }

/** Does what somebody at the page did, as that person in Slack (`as`) or on that phone. Throws where what is pointed at is not there. */
export async function carryOut(world: SandboxWorld, as: string, act: Exclude<Act, { kind: 'reset' }>): Promise<Answer> {
  const { slack, memory, troubles } = world
  switch (act.kind) {
    case 'command':
      return command(world, as, act)
    case 'say':
      return say(world, as, act)
    case 'press': {
      const { kind: _kind, state, ...place } = act
      return answerOf(await slack.press(as, place, state))
    }
    case 'choose': {
      const { kind: _kind, entered, ...place } = act
      return answerOf(await slack.choose(as, place, entered))
    }
    case 'fill':
      return answerOf(await slack.fill(as, act.view, act.blockId, act.entered))
    case 'submitView': {
      const outcome = await slack.submitView(as, act.view, act.values)
      const errors = slack.views(as).find(({ id }) => id === act.view)?.errors ?? {}
      return Object.keys(errors).length > 0 ? { ok: true, errors } : answerOf(outcome)
    }
    case 'closeView':
      return answerOf(await slack.closeView(as, act.view))
    case 'shortcut':
      return answerOf(await slack.shortcut(as, act.callbackId))
    case 'openHome':
      await slack.openHome(as)
      return DONE
    case 'markRead':
      memory.seen.set(`${as}|${act.channel}`, newest(world, act.channel))
      return DONE
    case 'text':
      return textIn(world, act)
    case 'readPhone':
      memory.seenTexts.set(act.number, countArrived(textsByPhone(world.twilio.messages()).get(act.number) ?? []))
      return DONE
    case 'clock':
      return moveClock(world, act)
    case 'trouble':
      troubles.set(act.id, act.on)
      return DONE
    case 'calm':
      troubles.calm()
      return DONE
    case 'tourSeen':
      memory.tourSeen = true
      return DONE
  }
}

/** Slack knows the installed app's command, and none of it in a thread or of another name. */
async function command(world: SandboxWorld, as: string, act: Extract<Act, { kind: 'command' }>): Promise<Answer> {
  const word = act.line.trim().split(/\s/)[0] ?? ''
  if (word !== COMMAND) return { ok: false, trouble: `${word} is not a valid command.` }
  return answerOf(await world.slack.command(as, act.channel, act.line.trim()))
}

async function say({ slack }: SandboxWorld, as: string, act: Extract<Act, { kind: 'say' }>): Promise<Answer> {
  await slack.say(as, act.channel, act.text, {
    ...(act.threadTs === undefined ? {} : { threadTs: act.threadTs }),
    ...(act.file === undefined ? {} : { files: [slack.addFile(act.file)] }),
  })
  return DONE
}

async function textIn({ twilio, memory }: SandboxWorld, act: Extract<Act, { kind: 'text' }>): Promise<Answer> {
  const { number, body, photo = false } = act
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return { ok: false, trouble: 'That is not a phone number.' }
  if (body.trim() === '' && !photo) return { ok: false, trouble: 'There is nothing to send.' }
  const media = photo ? [{ contentType: 'image/png', data: demoPhoto() }] : []
  const { sid } = await twilio.receive({ from: number, body, media })
  memory.sent.set(sid, { body, photo })
  return DONE
}

function newest({ slack }: SandboxWorld, channel: string): string {
  const all = [...slack.messages(channel), ...slack.workspace.ephemerals.filter((one) => one.channel === channel)]
  return all.reduce((latest, { ts }) => (ts > latest ? ts : latest), '')
}

function answerOf(outcome: Outcome | null): Answer {
  const trouble = outcome?.trouble ?? null
  return trouble === null ? DONE : { ok: false, trouble }
}
