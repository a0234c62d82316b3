import type { App, Receiver, ReceiverEvent } from '@slack/bolt'

/**
 * Acknowledged means stored: whatever Bolt or a handler says, Slack is answered only after the handlers are through, and
 * not at all when one threw. Bolt itself acknowledges events before anything has looked at them.
 * @param onHeard the receiver has found a request rightly signed.
 */
export function ackWhenDone(receiver: Receiver, onHeard: () => void): Receiver {
  return {
    init: (app) =>
      receiver.init(
        new Proxy(app, {
          get: (target, property) =>
            property === 'processEvent' ? process(target, onHeard) : Reflect.get(target, property, target),
        }),
      ),
    start: (...args) => receiver.start(...args),
    stop: (...args) => receiver.stop(...args),
  }
}

function process(app: Pick<App, 'processEvent'>, onHeard: () => void) {
  return async (event: ReceiverEvent): Promise<void> => {
    onHeard()
    let acknowledgement: { answer: unknown } | undefined
    await app.processEvent({
      ...event,
      ack: async (answer?: unknown) => {
        acknowledgement ??= { answer }
      },
    })
    if (acknowledgement !== undefined) await event.ack(acknowledgement.answer)
  }
}
