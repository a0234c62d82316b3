import { z } from 'zod'
import { translationRules } from './config-translation.ts'
import { parseMinuteSpan } from './lib/minute-span.ts'
import { isPhoneCountry } from './lib/phone.ts'
import { parseDataKey } from './lib/seal.ts'

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

const text = z.string().trim().min(1)
const httpUrl = text.refine(
  (value) => URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol),
  'is not an http or https address',
)
const withoutSlash = httpUrl.transform((value) => value.replace(/\/+$/, ''))
const number = (min: number, max: number) =>
  text
    .refine((value) => /^\d+(\.\d+)?$/.test(value), 'is not a number')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `must be between ${min} and ${max}`)
const whole = (min: number, max: number) => number(min, max).refine(Number.isInteger, 'must be a whole number')

/** What the roster command reads, too. */
export const storageFields = {
  DATABASE_URL: text.refine((value) => /^postgres(ql)?:\/\//.test(value), 'is not a postgresql:// address').optional(),
  DATA_DIR: text.default('./data'),
  DATA_KEY: text.refine((value) => parseDataKey(value) !== null, 'is not 32 bytes in base64').optional(),
  SCHOOL_TIMEZONE: text.refine(
    (zone) => (isTimeZone(zone) && zone.includes('/')) || zone === 'UTC',
    'is not an IANA time zone, such as America/New_York',
  ),
  SCHOOL_COUNTRY: text
    .transform((value) => value.toUpperCase())
    .refine((value) => isPhoneCountry(value), 'is not a two-letter country code')
    .default('US'),
}

/** What only the bot reads. */
export const botFields = {
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
    .refine((value) => parseMinuteSpan(value) !== null, 'is not HH:MM-HH:MM with an end after its start')
    .transform((value) => parseMinuteSpan(value)!)
    .prefault('08:00-20:00'),
  UNDO_SECONDS: whole(0, 3600).default(60),
  SMS_PER_SECOND: number(0, 10_000).default(1),
  SETTLE_SECONDS: number(0, 3600).default(60),
  SEGMENT_BUDGET: whole(0, 1_000_000_000).default(0),
  TRANSLATION: translationRules.optional(),
  TRANSLATION_TIMEOUT_MS: whole(100, 60_000).default(6000),
  GOOGLE_TRANSLATION_API_KEY: text.optional(),
  GOOGLE_TRANSLATION_API_URL: withoutSlash.optional(),
  DEEPL_API_KEY: text.optional(),
  DEEPL_API_URL: withoutSlash.optional(),
  LIBRETRANSLATE_URL: withoutSlash.optional(),
  LIBRETRANSLATE_API_KEY: text.optional(),
  APPROVAL_HOURS: number(0, 72).default(4),
  APPROVAL_LATE: z
    .enum(['translation', 'original', 'nothing'], 'is not translation, original or nothing')
    .default('original'),
  METRICS_TOKEN: text.optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'is not a log level')
    .default('info'),
}
