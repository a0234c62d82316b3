import type { AddressInfo } from 'node:net'
import { createServer, type IncomingMessage } from 'node:http'
import type { BotControl } from '../../src/sandbox/bot/bot-control.ts'
import { openServices } from '../../src/sandbox/open-services.ts'
import type { Act, Answer, PageState } from '../../src/sandbox/page/protocol.ts'
import { type PageService, pageService } from '../../src/sandbox/page-service.ts'
import { createChangeCounter } from '../../src/sandbox/state/change-counter.ts'
import type { Memory } from '../../src/sandbox/state/memory.ts'
import type { SandboxWorld } from '../../src/sandbox/world.ts'
import manifest from '../../docs/slack-app-manifest.json' with { type: 'json' }

/** The demo school's Slack and phones with the page's service, before an app that answers what a test tells it to. */
export interface DemoPage extends PageService {
  world: SandboxWorld
  /** What the app answers from now on, as JSON; empty: an empty ack. */
  answer(body: unknown): void
  /** What came to the app: payloads of interactivity, and fields of commands and webhooks. */
  heard: Record<string, unknown>[]
  /** As the page does it; the answer. */
  does(act: Act, as?: string): Promise<Answer>
  sees(as?: string): PageState
  /** Where the bot's clock was moved to. */
  moved: Date[]
  due: { next: Date | null }
  stop(): Promise<void>
}

export const vega = 'U0VEGA0000'
export const room12 = 'C0ROOM12000'

export async function openDemoPage(kept: Memory | null = null): Promise<DemoPage> {
  const heard: Record<string, unknown>[] = []
  let body: unknown = ''
  const app = createServer((request, response) => {
    void readForm(request).then((fields) => {
      heard.push('payload' in fields ? JSON.parse(fields['payload'] ?? '') : fields)
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(body === '' ? '' : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`
  const botEvents = manifest.settings.event_subscriptions.bot_events
  const changes = createChangeCounter()
  const services = await openServices({
    kept,
    app: { scopes: manifest.oauth_config.scopes.bot, botEvents },
    translate: false,
    changed: changes.changed,
  })
  services.slack.setEventsUrl(`${url}/slack`)
  services.twilio.setInboundUrl(`${url}/sms`)
  const moved: Date[] = []
  const due: { next: Date | null } = { next: null }
  const control: BotControl = {
    moveClock: async (to) => void moved.push(to),
    nextDue: async () => due.next,
    importRoster: async () => {},
  }
  const world: SandboxWorld = { ...services, control, bot: { state: 'running' }, changed: changes.changed }
  const service = pageService(world, { changes, reset: async () => ({ ok: true }) })
  return {
    ...service,
    world,
    heard,
    moved,
    due,
    answer: (next) => (body = next),
    does: async (act, as = vega) => (await service.act(as, JSON.stringify(act))).answer,
    sees: (as = vega) => service.state(as),
    stop: async () => {
      await services.stop()
      app.closeAllConnections()
      await new Promise((resolve) => app.close(resolve))
    },
  }
}

async function readForm(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()))
}

/** A button's block, as the bot would show it. */
export function buttonBlock(actionId: string): Record<string, unknown> {
  return {
    type: 'actions',
    block_id: 'b',
    elements: [{ type: 'button', action_id: actionId, value: 'v', text: { type: 'plain_text', text: 'Press' } }],
  }
}
