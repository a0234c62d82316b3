import type { Mutation } from './broken-copy.ts'

/** Code that forgets what it is there for. */
export const brokenCode: readonly Mutation[] = [
  {
    name: 'consent is not looked at',
    file: 'src/outbox/decide-departure.ts',
    from: 'if (mayBeTexted(facts.consentState)) return null',
    to: 'if (facts.consentState !== undefined) return null',
    test: 'test/outbox/send.test.ts',
    turnsRed: 'does not leave after a STOP',
  },
  {
    name: 'the window is not looked at',
    file: 'src/outbox/decide-departure.ts',
    from: 'if (!window.open && !facts.anyHour)',
    to: 'if (!window.open && facts.dueAt > now)',
    test: 'test/outbox/decisions.test.ts',
    turnsRed: 'waits for the window, but for a text of any hour',
  },
  {
    name: 'the lease is not kept',
    file: 'src/outbox/lease.ts',
    from: 'monotonic() - begun.monotonic < ms && wall() - begun.wall < ms',
    to: 'monotonic() - begun.monotonic < ms || wall() - begun.wall < ms',
    test: 'test/outbox/decisions.test.ts',
    turnsRed: 'holds a lease by both of its clocks',
  },
  {
    name: 'what timed out is sent again',
    file: 'src/outbox/attempt-end.ts',
    from: "    case 'unknown':\n      return { kind: 'unknown' }\n    case 'not_begun':",
    to: "    case 'unknown':\n    case 'not_begun':",
    test: 'test/outbox/settle.test.ts',
    turnsRed: 'is bound to its message when the carrier has it, and not sent again',
  },
  {
    name: 'clocks are taken to agree',
    file: 'src/outbox/decide-settling.ts',
    from: 'CLOCK_SKEW_MS = 60_000',
    to: 'CLOCK_SKEW_MS = 0',
    test: 'test/outbox/decisions.test.ts',
    turnsRed: 'finds the attempt’s own message, up to a minute older than its intent',
  },
  {
    name: 'absent at the first look is absent',
    file: 'src/outbox/decide-settling.ts',
    from: "return attempt.looks === 0 ? { kind: 'look_again' } : { kind: 'absent' }",
    to: "return { kind: 'absent' }",
    test: 'test/outbox/decisions.test.ts',
    turnsRed: 'is absence only at the second look',
  },
  {
    name: 'a blast goes before answers',
    file: 'src/outbox/claim-store.ts',
    from: 'ORDER BY t.priority, t.turn_at LIMIT',
    to: 'ORDER BY t.turn_at LIMIT',
    test: 'test/outbox/send.test.ts',
    turnsRed: 'leaves in its turn: answers first, then by turn',
  },
  {
    name: 'the pace has no span',
    file: 'src/outbox/pacing.ts',
    from: 'Math.min(state.tokens, pace.perSecond * spanSeconds - spentIn(state))',
    to: 'Math.max(state.tokens, pace.perSecond * spanSeconds - spentIn(state))',
    test: 'test/outbox/pacing.test.ts',
    turnsRed: 'is kept after a pause too: what was saved is half a second’s worth',
  },
  {
    name: 'a text is acked before it is stored',
    file: 'src/sms/twilio/inbound-webhook.ts',
    from: 'await deps.storeInbound({',
    to: 'void deps.storeInbound({',
    test: 'test/sms/webhooks.test.ts',
    turnsRed: 'is 503 while nothing can be stored, and is told again until it can',
  },
  {
    name: 'signatures are not checked',
    file: 'src/sms/twilio/webhook.ts',
    from: 'if (isAmbiguous || !isSignedByTwilio(',
    to: 'if (isAmbiguous && !isSignedByTwilio(',
    test: 'test/sms/webhooks.test.ts',
    turnsRed: 'is refused with 403, and nothing stored, without a right signature',
  },
  {
    name: 'what is said in threads is asked for',
    file: 'docs/slack-app-manifest.json',
    from: '"app_home_opened"',
    to: '"app_home_opened", "message.groups"',
    test: 'test/slack-app-manifest.test.ts',
    turnsRed:
      'subscribes to events of a lost channel, the Home and files given to the bot: what is said in channels is not among them',
  },
  {
    name: 'what is said in threads is relayed',
    file: 'src/slack/slack-handlers.ts',
    from: "  if (event.type === 'message' && event['subtype'] === 'file_share') return people.event(event)",
    to: `  if (event.type === 'message' && event['thread_ts'] !== undefined) {
    const { enqueueTexts } = await import('../outbox/enqueue-texts.ts')
    const { id, caregiverId, phoneSealed } = await deps.database.client.consent.findFirstOrThrow()
    const at = deps.clock.now()
    const whose = { broadcastId: null, classroomId: null, caregiverId, consentId: id, phone: deps.sealer.open(phoneSealed) }
    const said = { kind: 'reply', body: event['text'], language: 'en', languageSource: 'staff', segments: 1, priority: 0 }
    const when = { anyHour: true, despiteStop: false, afterTextId: null, dueAt: at, turnAt: at, usefulUntil: at }
    await deps.database.inTransaction((tx) => enqueueTexts(tx, deps.sealer, [{ ...whose, ...said, ...when }], at))
  }`,
    test: 'test/flows/an-answer-from-a-family-reaches-the-teacher.test.ts',
    turnsRed: 'is not answered by what staff say in the thread, though Slack told the bot of it',
  },
  {
    name: 'words are logged',
    file: 'src/lib/log.ts',
    from: 'return { error: error.name, code, at }',
    to: 'return { error: error.name, code, at, message: error.message }',
    test: 'test/lib/log.test.ts',
    turnsRed: 'never hold what it says',
  },
  {
    name: 'words are stored in the clear',
    file: 'src/lib/seal.ts',
    from: "return `${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`",
    to: "return `${keyId}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}.${plain}`",
    test: 'test/lib/seal.test.ts',
    turnsRed: 'shows nothing of the words, and is another one each time',
  },
  {
    name: 'siblings are not merged',
    file: 'src/people/audience-reader.ts',
    from: 'members.set(row.caregiver_id, member)',
    to: 'members.set(`${row.caregiver_id} ${row.student_id}`, member)',
    test: 'test/flows/every-caregiver-gets-one-text.test.ts',
    turnsRed: 'is one text where a caregiver has two children in the class, and names both',
  },
  {
    name: 'a post whose answer was lost is posted again unsearched',
    file: 'src/posts/deliver-post.ts',
    from: 'if (unsureSince !== null) {',
    to: 'if (unsureSince !== null && threadTs !== threadTs) {',
    test: 'test/posts/posts.test.ts',
    turnsRed: 'looks for a post whose answer was lost, and does not post it twice',
  },
  {
    name: 'consent is not looked at again before the POST',
    file: 'src/outbox/departures.ts',
    from: 'if (monotonic() - waiting[0]!.readAt > factsMaxAgeMs) void refresh()',
    to: 'if (factsMaxAgeMs < 0) void refresh()',
    test: 'test/outbox/send.test.ts',
    turnsRed: 'does not leave after a STOP that came between its claim and its POST',
  },
  {
    name: 'a STOP lets go what waits',
    file: 'src/outbox/drop-texts.ts',
    from: "WHERE consent_id = ${which.consentId}::uuid AND state IN ('held', 'queued') AND NOT despite_stop`",
    to: "WHERE consent_id = ${which.consentId}::uuid AND state = 'held' AND NOT despite_stop`",
    test: 'test/inbox/stop-and-start.test.ts',
    turnsRed: 'keep back what waits when Twilio has taken a STOP, without a second answer',
  },
  {
    name: 'a message that belongs to another attempt is taken',
    file: 'src/outbox/decide-settling.ts',
    from: '!boundSids.has(sms.sid) && ',
    to: '',
    test: 'test/outbox/decisions.test.ts',
    turnsRed: 'takes the oldest of several and none of another attempt’s',
  },
  {
    name: 'anybody may answer a family',
    file: 'src/conversations/entry-permission.ts',
    from: '!(await isStaffOf(tx, thread.classroomId, by, now))',
    to: 'by === null',
    test: 'test/conversations/answering.test.ts',
    turnsRed: 'is for the staff of the class and the coordinators',
  },
]
