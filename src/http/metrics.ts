import { Counter, Histogram, Registry } from 'prom-client'
import type { CarrierStatus } from '../outbox/sms-carrier.ts'
import type { TriedOutcome } from '../outbox/tried-outcome.ts'
import { createQueueGauges, type QueueGaugesDeps } from './queue-gauges.ts'

export interface Metrics {
  readonly contentType: string
  /** The text Prometheus reads: counts, ages and spans, nobody's name. */
  render(): Promise<string>
  /** An intent ended so. */
  tried(outcome: TriedOutcome): void
  /** The carrier told of a text. */
  receipt(status: CarrierStatus): void
  /** A request from outside was answered; `route` is ours, never the path as it came. */
  answered(route: string, status: number, seconds: number): void
  /** A call of Slack's Web API ended. */
  slackCalled(method: string, ok: boolean, seconds: number): void
}

/** Slack gives up on a command after 3 s, Twilio on a webhook after 15 s. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10, 15]

/** Counts what it is told since the process began, and reads how the queues stand each time it is asked. */
export function createMetrics(deps: QueueGaugesDeps): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const readQueues = createQueueGauges(deps, registry)
  const tried = new Counter({
    name: 'touchpoint_sends_total',
    help: 'Intents by how they ended; kept: forbidden at the last look',
    labelNames: ['outcome'],
    registers,
  })
  const receipts = new Counter({
    name: 'touchpoint_receipts_total',
    help: 'What the carrier told of texts, by status',
    labelNames: ['status'],
    registers,
  })
  const webhooks = new Histogram({
    name: 'touchpoint_webhook_seconds',
    help: 'From a request to its answer, by route and status',
    labelNames: ['route', 'status'],
    buckets,
    registers,
  })
  const slackCalls = new Histogram({
    name: 'touchpoint_slack_call_seconds',
    help: 'Calls of the Slack Web API, by method and outcome',
    labelNames: ['method', 'outcome'],
    buckets,
    registers,
  })
  return {
    contentType: registry.contentType,
    tried: (outcome) => tried.inc({ outcome }),
    receipt: (status) => receipts.inc({ status }),
    answered: (route, status, seconds) => webhooks.observe({ route, status }, seconds),
    slackCalled: (method, ok, seconds) => slackCalls.observe({ method, outcome: ok ? 'ok' : 'failed' }, seconds),
    async render() {
      await readQueues()
      return registry.metrics()
    },
  }
}
