/** The Twilio account and the Slack app that the bench's bots belong to; nobody's. */
export const account = { sid: `AC${'0'.repeat(32)}`, authToken: 'bench-auth-token', from: '+12025550100' }
export const slackApp = { botToken: 'xoxb-bench', signingSecret: 'bench-signing-secret' }
export const dataKey = Buffer.alloc(32, 7)

/** As many POSTs at once as the bot makes. */
export const concurrency = 64
