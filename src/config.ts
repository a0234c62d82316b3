import { resolve } from 'node:path'
import { z } from 'zod'
import { findDataKey } from './config-data-key.ts'
import { ConfigError } from './config-error.ts'
import { botFields, storageFields } from './config-fields.ts'
import { type TranslationConfig, translationFaults, translationOf } from './config-translation.ts'
import type { MinuteSpan } from './lib/minute-span.ts'
import { type Phone, parsePhone } from './lib/phone.ts'

export { ConfigError }

export type Environment = Readonly<Record<string, string | undefined>>

/** Where and how things are kept: all that the roster command needs besides the school's country and zone. */
interface StorageConfig {
  databaseUrl: string | null
  dataDir: string
  dataKey: Buffer
}

export interface RosterConfig extends StorageConfig {
  timezone: string
  country: string
}

export interface SchoolConfig {
  name: string
  /** The office's phone as families dial it, the way the school writes it. */
  phone: string
  /** The same number, if it could be read as one. */
  phoneNumber: Phone | null
  /** IANA zone. */
  timezone: string
  /** ISO 3166 alpha-2: how national phone numbers are read. */
  country: string
  /** Local hours in which families may be texted. */
  window: MinuteSpan
  /** Slack user ids. */
  coordinators: readonly string[]
}

export interface Config extends StorageConfig {
  port: number
  host: string
  /** Without a slash at its end. */
  publicUrl: string
  slack: { botToken: string; signingSecret: string; appToken: string | null; apiUrl: string | null }
  twilio: {
    accountSid: string
    authToken: string
    sender: { messagingServiceSid: string } | { from: string }
    /** Without a slash at its end. */
    apiUrl: string | null
    timeoutMs: number
  }
  school: SchoolConfig
  undoSeconds: number
  /** Segments a second for this sender; 0: no pacing. */
  smsPerSecond: number
  settleSeconds: number
  /** Segments a month past which the coordinators are told; null: no budget. */
  segmentBudget: number | null
  /** Null: what people write is not translated. */
  translation: TranslationConfig | null
  /** How long a language waits for a service's or a liaison's words, and what happens to it then. */
  approval: { hours: number; late: 'translation' | 'original' | 'nothing' }
  metricsToken: string | null
  logLevel: string
  /** The school's clock may be moved: only when both API bases are loopback addresses. */
  clockMovable: boolean
}

/** An unset variable and an empty one are the same: compose files and .env files write `NAME=`. */
function present(env: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => (entry[1] ?? '').trim() !== ''),
  )
}

function faultsOf(error: z.ZodError): string[] {
  const faults = new Map<string, string>()
  for (const issue of error.issues) {
    const name = String(issue.path[0])
    const missing = issue.code === 'invalid_type'
    if (!faults.has(name)) faults.set(name, `${name} ${missing ? 'is missing' : issue.message}`)
  }
  return [...faults.values()]
}

function dataKeyFaults(values: { DATABASE_URL?: string | undefined; DATA_KEY?: string | undefined }): string[] {
  return values.DATABASE_URL !== undefined && values.DATA_KEY === undefined
    ? ['DATA_KEY is missing: it is required with DATABASE_URL (make one with: openssl rand -base64 32)']
    : []
}

function storageOf(values: {
  DATABASE_URL?: string | undefined
  DATA_DIR: string
  DATA_KEY?: string | undefined
}): StorageConfig {
  const dataDir = resolve(values.DATA_DIR)
  return { databaseUrl: values.DATABASE_URL ?? null, dataDir, dataKey: findDataKey(values.DATA_KEY, dataDir) }
}

/** What the roster command reads. Throws {@link ConfigError}. */
export function readRosterConfig(env: Environment): RosterConfig {
  const parsed = z.object(storageFields).safeParse(present(env))
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error)), ...dataKeyFaults(present(env))]
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  return { ...storageOf(parsed.data), timezone: parsed.data.SCHOOL_TIMEZONE, country: parsed.data.SCHOOL_COUNTRY }
}

/** What moving the embedded database into a server's reads: the place it is in, and the server. Throws {@link ConfigError}. */
export function readMoveConfig(env: Environment): { databaseUrl: string; dataDir: string; dataKey: Buffer } {
  const { DATABASE_URL, DATA_DIR, DATA_KEY } = storageFields
  const values = present(env)
  const parsed = z.object({ DATABASE_URL: DATABASE_URL.unwrap(), DATA_DIR, DATA_KEY }).safeParse(values)
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error)), ...dataKeyFaults(values)]
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  return { ...storageOf(parsed.data), databaseUrl: parsed.data.DATABASE_URL }
}

/** What the bot reads. Throws {@link ConfigError} with every fault. */
export function readConfig(env: Environment): Config {
  const values = present(env)
  const parsed = z.object({ ...storageFields, ...botFields }).safeParse(values)
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error)), ...dataKeyFaults(values)]
  faults.push(...translationFaults(values))
  if (values.TWILIO_MESSAGING_SERVICE_SID === undefined && values.TWILIO_FROM === undefined) {
    faults.push('TWILIO_MESSAGING_SERVICE_SID or TWILIO_FROM is missing: one of them is the sender')
  }
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults)
  const data = parsed.data
  return {
    ...storageOf(data),
    port: data.PORT,
    host: data.HOST,
    publicUrl: data.PUBLIC_URL,
    slack: {
      botToken: data.SLACK_BOT_TOKEN,
      signingSecret: data.SLACK_SIGNING_SECRET,
      appToken: data.SLACK_APP_TOKEN ?? null,
      apiUrl: data.SLACK_API_URL ?? null,
    },
    twilio: {
      accountSid: data.TWILIO_ACCOUNT_SID,
      authToken: data.TWILIO_AUTH_TOKEN,
      sender:
        data.TWILIO_MESSAGING_SERVICE_SID === undefined
          ? { from: data.TWILIO_FROM! }
          : { messagingServiceSid: data.TWILIO_MESSAGING_SERVICE_SID },
      apiUrl: data.TWILIO_API_URL ?? null,
      timeoutMs: data.TWILIO_TIMEOUT_MS,
    },
    school: {
      name: data.SCHOOL_NAME,
      phone: data.SCHOOL_PHONE,
      phoneNumber: parsePhone(data.SCHOOL_PHONE, data.SCHOOL_COUNTRY),
      timezone: data.SCHOOL_TIMEZONE,
      country: data.SCHOOL_COUNTRY,
      window: data.SEND_WINDOW,
      coordinators: data.COORDINATORS,
    },
    undoSeconds: data.UNDO_SECONDS,
    smsPerSecond: data.SMS_PER_SECOND,
    settleSeconds: data.SETTLE_SECONDS,
    segmentBudget: data.SEGMENT_BUDGET === 0 ? null : data.SEGMENT_BUDGET,
    translation: translationOf(data),
    approval: { hours: data.APPROVAL_HOURS, late: data.APPROVAL_LATE },
    metricsToken: data.METRICS_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
    clockMovable: isLoopback(data.SLACK_API_URL) && isLoopback(data.TWILIO_API_URL),
  }
}

function isLoopback(url: string | undefined): boolean {
  const host = url === undefined ? '' : new URL(url).hostname
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
