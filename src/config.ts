import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import { isSupportedCountry } from 'libphonenumber-js/max'
import { DateTime } from 'luxon'
import { z } from 'zod'
import { parsePhone } from './lib/phone.ts'
import { parseDataKey } from './lib/seal.ts'
import { parseSendWindow } from './school/send-window.ts'
import type { School } from './school/school.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Where and how things are kept: all that the roster command needs besides the school's country and zone. */
export interface StorageConfig {
  databaseUrl: string | null
  dataDir: string
  dataKey: Buffer
}

export interface RosterConfig extends StorageConfig {
  timezone: string
  country: string
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
  school: School
  undoSeconds: number
  /** Segments a second for this sender; 0: no pacing. */
  smsPerSecond: number
  settleSeconds: number
  metricsToken: string | null
  logLevel: string
  /** The school's clock may be moved: only when both API bases are loopback addresses. */
  clockMovable: boolean
}

/** Every fault of the environment at once: one line each, names and never values. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

function urlOf(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null
}

const text = z.string().trim().min(1)
const httpUrl = text.refine(
  (value) => ['http:', 'https:'].includes(urlOf(value)?.protocol ?? ''),
  'is not an http or https address',
)
const withoutSlash = httpUrl.transform((value) => value.replace(/\/+$/, ''))
const number = (min: number, max: number) =>
  text
    .refine((value) => /^\d+(\.\d+)?$/.test(value), 'is not a number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be between ${min} and ${max}`)
const whole = (min: number, max: number) => number(min, max).refine(Number.isInteger, 'must be a whole number')

const storageFields = {
  DATABASE_URL: text.refine((value) => /^postgres(ql)?:\/\//.test(value), 'is not a postgresql:// address').optional(),
  DATA_DIR: text.default('./data'),
  DATA_KEY: text.refine((value) => parseDataKey(value) !== null, 'is not 32 bytes in base64').optional(),
  SCHOOL_TIMEZONE: text.refine(
    (zone) => (DateTime.local({ zone }).isValid && zone.includes('/')) || zone === 'UTC',
    'is not an IANA time zone, such as America/New_York',
  ),
  SCHOOL_COUNTRY: text
    .transform((value) => value.toUpperCase())
    .refine((value) => isSupportedCountry(value), 'is not a two-letter country code')
    .default('US'),
}

const botFields = {
  PORT: whole(0, 65535).default(3000),
  HOST: text.default('0.0.0.0'),
  PUBLIC_URL: withoutSlash,
  SLACK_BOT_TOKEN: text,
  SLACK_SIGNING_SECRET: text,
  SLACK_APP_TOKEN: text.optional(),
  SLACK_API_URL: httpUrl.refine((value) => value.endsWith('/'), 'must end in /').optional(),
  TWILIO_ACCOUNT_SID: text.refine((value) => /^AC[0-9a-zA-Z]+$/.test(value), 'does not begin with AC'),
  TWILIO_AUTH_TOKEN: text,
  TWILIO_MESSAGING_SERVICE_SID: text
    .refine((value) => /^MG[0-9a-zA-Z]+$/.test(value), 'does not begin with MG')
    .optional(),
  TWILIO_FROM: text
    .refine(
      (value) => /^\+[1-9]\d{6,14}$/.test(value) || /^\d{5,6}$/.test(value),
      'is not a number such as +12015550123 or a short code',
    )
    .optional(),
  TWILIO_API_URL: withoutSlash.optional(),
  TWILIO_TIMEOUT_MS: whole(100, 120_000).default(15_000),
  SCHOOL_NAME: text,
  SCHOOL_PHONE: text.refine((value) => (value.match(/\d/g) ?? []).length >= 3, 'is not a phone number'),
  COORDINATORS: text
    .transform((value) =>
      value
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    )
    .refine(
      (ids) => ids.length > 0 && ids.every((id) => /^[UW]\w+$/.test(id)),
      'is not a list of Slack user ids, such as U012AB3CD',
    ),
  SEND_WINDOW: text
    .refine((value) => parseSendWindow(value) !== null, 'is not HH:MM-HH:MM with an end after its start')
    .transform((value) => parseSendWindow(value)!)
    .prefault('08:00-20:00'),
  UNDO_SECONDS: whole(0, 3600).default(60),
  SMS_PER_SECOND: number(0, 10_000).default(1),
  SETTLE_SECONDS: number(0, 3600).default(60),
  METRICS_TOKEN: text.optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'is not a log level')
    .default('info'),
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

/** The key in the environment, else the one in the data folder, made there the first time. */
function findDataKey(fromEnvironment: string | undefined, dataDir: string): Buffer {
  if (fromEnvironment !== undefined) return parseDataKey(fromEnvironment)!
  const path = join(dataDir, 'data-key')
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    try {
      writeFileSync(path, randomBytes(32).toString('base64') + '\n', { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  const key = parseDataKey(readFileSync(path, 'utf8').trim())
  if (key === null) throw new ConfigError(['DATA_DIR holds a data-key file that is not 32 bytes in base64'])
  return key
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

/** What the bot reads. Throws {@link ConfigError} with every fault. */
export function readConfig(env: Environment): Config {
  const values = present(env)
  const parsed = z.object({ ...storageFields, ...botFields }).safeParse(values)
  const faults = [...(parsed.success ? [] : faultsOf(parsed.error)), ...dataKeyFaults(values)]
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
    metricsToken: data.METRICS_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
    clockMovable: isLoopback(data.SLACK_API_URL) && isLoopback(data.TWILIO_API_URL),
  }
}

function isLoopback(url: string | undefined): boolean {
  const host = url === undefined ? '' : (urlOf(url)?.hostname ?? '')
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
