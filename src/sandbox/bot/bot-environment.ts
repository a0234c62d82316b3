import { demoPeople, demoSchool } from '../demo/school.ts'

/** What the stand-ins and the bot know of one another; none of it opens anything outside this machine. */
export const credentials = {
  botToken: 'xoxb-sandbox',
  signingSecret: 'sandbox-signing-secret',
  accountSid: `AC${'5a'.repeat(16)}`,
  authToken: 'sandbox-auth-token',
  translationKey: 'sandbox-translation-key',
} as const

/** The whole environment of the bot: nothing of the user's own is handed on. */
export function botEnvironment(options: {
  readonly port: number
  readonly dataDir: string
  readonly slackUrl: string
  readonly twilioUrl: string
  /** Null: nobody translates. */
  readonly translationUrl: string | null
}): Record<string, string> {
  return {
    PORT: String(options.port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${options.port}`,
    DATA_DIR: options.dataDir,
    SLACK_BOT_TOKEN: credentials.botToken,
    SLACK_SIGNING_SECRET: credentials.signingSecret,
    SLACK_API_URL: options.slackUrl,
    TWILIO_ACCOUNT_SID: credentials.accountSid,
    TWILIO_AUTH_TOKEN: credentials.authToken,
    TWILIO_FROM: demoSchool.texting,
    TWILIO_API_URL: options.twilioUrl,
    TWILIO_TIMEOUT_MS: '5000',
    SCHOOL_NAME: demoSchool.name,
    SCHOOL_PHONE: demoSchool.phone,
    SCHOOL_TIMEZONE: demoSchool.timezone,
    COORDINATORS: demoPeople.flatMap(({ id, role }) => (role === 'coordinator' ? [id] : [])).join(','),
    UNDO_SECONDS: '5',
    // Phones light up one after another, and a broadcast can be stopped midway.
    SMS_PER_SECOND: '6',
    SETTLE_SECONDS: '2',
    ...(options.translationUrl === null
      ? {}
      : {
          TRANSLATION: 'libretranslate:*',
          LIBRETRANSLATE_URL: options.translationUrl,
          LIBRETRANSLATE_API_KEY: credentials.translationKey,
        }),
  }
}
