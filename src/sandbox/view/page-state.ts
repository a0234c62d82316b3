import { demoCommands, demoShortcuts } from '../demo/commands.ts'
import { demoPeople, demoSchool } from '../demo/school.ts'
import type { PageState, Person } from '../page/protocol.ts'
import type { SandboxWorld } from '../world.ts'
import { pageChannels } from './page-channels.ts'
import { pageModal } from './page-modal.ts'
import { pagePhones } from './page-phones.ts'

const people: readonly Person[] = demoPeople.map(({ id, handle, displayName, role }) => ({
  id,
  name: displayName,
  handle,
  role,
}))

/** Who is meant by `as`: one of the people, else the first teacher. */
export function personMeant(as: string | null): string {
  return (people.find(({ id }) => id === as) ?? people[0])?.id ?? ''
}

/** All that the page shows, as one of the people has it before them. */
export function pageState(world: SandboxWorld, version: number, me: string): PageState {
  const { slack, memory, troubles } = world
  const home = slack.home(me)
  const { name, timezone, phone, texting } = demoSchool
  return {
    version,
    bot: world.bot.state,
    school: { name, timezone, phone, texting },
    now: world.clock.now().toISOString(),
    people,
    me,
    channels: pageChannels(memory, me),
    modals: slack.views(me).map(pageModal),
    home: home === null ? null : { blocks: home.blocks },
    commands: demoCommands,
    shortcuts: demoShortcuts,
    phones: pagePhones(memory),
    troubles: {
      twilioSlow: troubles.on.has('twilioSlow'),
      twilioRefusing: troubles.on.has('twilioRefusing'),
      twilioHanging: troubles.on.has('twilioHanging'),
      twilioLosingAnswers: troubles.on.has('twilioLosingAnswers'),
      slackBusy: troubles.on.has('slackBusy'),
      slackDown: troubles.on.has('slackDown'),
      callbacksDoubled: troubles.on.has('callbacksDoubled'),
      callbacksReordered: troubles.on.has('callbacksReordered'),
      callbacksLost: troubles.on.has('callbacksLost'),
    },
    tourSeen: memory.tourSeen,
  }
}
