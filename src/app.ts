import { watchOptOuts } from './alerts/watch-opt-outs.ts'
import { watchSending } from './alerts/watch-sending.ts'
import { createDoctor } from './app-doctor.ts'
import type { Config } from './config.ts'
import { startBroadcasts } from './broadcasts/start-broadcasts.ts'
import { startCards } from './broadcasts/start-cards.ts'
import { startTranslations } from './broadcasts/start-translations.ts'
import { openDatabase } from './database/open-database.ts'
import { noteSignedRequests } from './doctor/note-signed-requests.ts'
import { doctorRoute } from './http/doctor-route.ts'
import { startControlSocket } from './http/control-socket.ts'
import { healthRoutes } from './http/health-routes.ts'
import { type HttpServer, startHttpServer } from './http/http-server.ts'
import { createMetrics } from './http/metrics.ts'
import { clockRoute } from './http/clock-route.ts'
import { dueRoute } from './http/due-route.ts'
import { readKeptClock } from './http/kept-clock.ts'
import { rosterRoute } from './http/roster-route.ts'
import { slackRoute } from './http/slack-route.ts'
import { webhookRoute } from './http/webhook-route.ts'
import { createMovableClock, systemClock } from './lib/clock.ts'
import type { Log } from './lib/log.ts'
import { createSealer } from './lib/seal.ts'
import { createGroupCommit } from './lib/group-commit.ts'
import { recordReceipts } from './outbox/record-receipts.ts'
import type { Receipt } from './outbox/sms-carrier.ts'
import { startOutbox } from './outbox/start-outbox.ts'
import { checkNextChannels } from './people/check-channel.ts'
import { loseChannel } from './people/lose-channel.ts'
import { putPost } from './posts/put-post.ts'
import type { PostingPace } from './posts/posting-pace.ts'
import { startPosts } from './posts/start-posts.ts'
import { createBackground } from './slack/background.ts'
import { createBotIdentity } from './slack/bot-identity.ts'
import { slackRenderers } from './slack/renderers.ts'
import { createSlackApp } from './slack/slack-app.ts'
import { createSlackDirectory } from './slack/slack-directory.ts'
import { slackHandlers } from './slack/slack-handlers.ts'
import { createSlackChannel } from './slack/staff-channel.ts'
import { createPhotoChannel } from './slack/upload-photo.ts'
import { createWebClient } from './slack/web-client.ts'
import { createMediaSource } from './sms/twilio/fetch-media.ts'
import { createInboundList } from './sms/twilio/inbound-list.ts'
import { handleInboundWebhook } from './sms/twilio/inbound-webhook.ts'
import { handleStatusWebhook } from './sms/twilio/status-webhook.ts'
import { createTwilioCarrier } from './sms/twilio/twilio-carrier.ts'
import { startCatchUp } from './inbox/catch-up.ts'
import { startInbox } from './inbox/start-inbox.ts'
import { whichLanguageKinds } from './inbox/choose-language.ts'
import { whichStopKinds } from './inbox/which-stop-kinds.ts'
import type { Listener } from './inbox/listener.ts'
import { startPhotoLoop } from './conversations/photo-loop.ts'
import { startReading } from './conversations/start-reading.ts'
import { startConversations } from './conversations/start-conversations.ts'
import { takeInbound } from './conversations/take-inbound.ts'
import { whichClassKinds } from './conversations/which-class-kinds.ts'
import { plannedTexts } from './reminders/planned-texts.ts'
import { startReminders } from './reminders/start-reminders.ts'
import { startQuestions } from './questions/start-questions.ts'
import { checkInKinds } from './strategies/check-in-kinds.ts'
import { startCheckIns } from './strategies/start-check-ins.ts'
import { workOnRosterFiles } from './slack/roster-file.ts'
import { openTranslation } from './translation/open-translation.ts'
import { startTicker } from './ticker/start-ticker.ts'
import { createIntake } from './inbox/intake.ts'

export interface App {
  port: number
  /** Takes nothing new, finishes what is held, closes everything; within ten seconds. */
  stop(): Promise<void>
}

const slackTimeoutMs = 10_000
/** For the bytes of one photo, from Twilio or to Slack. */
const photoTimeoutMs = 30_000

/** What a program may bring along in place of what the configuration leads to. */
export interface AppParts {
  openDatabase?: typeof openDatabase
  slackPace?: Partial<PostingPace>
}

/** Puts the parts together and starts them. Rejects when the database cannot be opened or the port is taken. */
export async function startApp(config: Config, log: Log, parts: AppParts = {}): Promise<App> {
  const { school, slack, twilio, undoSeconds } = config
  const database = await (parts.openDatabase ?? openDatabase)(config)
  const sealer = createSealer(config.dataKey)
  const clock = createMovableClock(systemClock, config.clockMovable ? readKeptClock(config.dataDir) : 0)
  const background = createBackground(log)
  const base = { database, sealer, clock, school, log, undoSeconds }
  const metrics = createMetrics(base)
  const client = createWebClient({
    token: slack.botToken,
    apiUrl: slack.apiUrl,
    timeoutMs: slackTimeoutMs,
    log,
    onCalled: metrics.slackCalled,
  })
  const directory = createSlackDirectory(client, log)
  const putNotice: Parameters<typeof loseChannel>[0]['putNotice'] = async (tx, notice, at) =>
    void (await putPost(tx, sealer, { ...notice, at }))
  const translator = await openTranslation({ database, sealer, log, schoolName: school.name }, config.translation)
  const deps = {
    ...base,
    plannedTexts: plannedTexts(base),
    client,
    directory,
    putNotice,
    translator,
    approval: config.approval,
    segmentBudget: config.segmentBudget,
  }

  const carrier = createTwilioCarrier({ ...twilio, publicUrl: config.publicUrl })
  const outbox = await startOutbox({
    ...base,
    carrier,
    smsPerSecond: config.smsPerSecond,
    settleSeconds: config.settleSeconds,
    answerMs: twilio.timeoutMs,
    onTried: metrics.tried,
  })
  const channel = createSlackChannel({ client, renderers: slackRenderers(school.timezone), log })
  const posts = startPosts({
    ...base,
    channel,
    ...(parts.slackPace === undefined ? {} : { pace: parts.slackPace }),
    onChannelLost: async (channelId, why) => void (await loseChannel(deps, { channelId, why })),
  })
  const questionKinds = {
    ...whichClassKinds(base),
    ...whichLanguageKinds(base),
    ...whichStopKinds(base),
    ...checkInKinds(),
  }
  const inboundList = createInboundList(twilio)
  const intake = createIntake(base)
  const loops = [
    startBroadcasts(base),
    startCards(base),
    startReminders(base),
    startInbox(base, { questionKinds, conversation: listenForConversation(base), intake }),
    startCatchUp({ ...base, source: inboundList }),
    startQuestions({ ...base, kinds: questionKinds }),
    startCheckIns(base),
    startConversations(base),
  ]
  const translations = [
    startTranslations({ ...base, translator, approval: config.approval }),
    ...(translator === null ? [] : [startReading({ ...base, translator })]),
  ]
  const photos = startPhotoLoop({
    ...base,
    source: createMediaSource({ ...twilio, timeoutMs: photoTimeoutMs }),
    channel: createPhotoChannel({ client, timeoutMs: photoTimeoutMs }),
  })
  const ticker = startTicker(
    [
      { name: 'check_channels', run: channelRound(deps) },
      { name: 'watch_sending', run: () => watchSending({ ...base, segmentBudget: config.segmentBudget }) },
      { name: 'watch_opt_outs', run: () => watchOptOuts(base) },
      { name: 'roster_files', run: () => workOnRosterFiles(deps) },
    ],
    log,
  )
  const signedRequests = noteSignedRequests({ database, log })
  const look = createDoctor(config, { ...base, client })
  const slackApp = createSlackApp(slack, slackHandlers({ ...deps, look }, createBotIdentity(client)), {
    log,
    background,
    onHeard: () => signedRequests.heard('slack'),
  })

  const receipts = createGroupCommit<Receipt>((some) => recordReceipts(base, some))
  const signed = { authToken: twilio.authToken, publicUrl: config.publicUrl, log }
  const inboundDeps = { ...signed, onSigned: () => signedRequests.heard('inbound'), storeInbound: intake.store }
  async function recordReceipt(receipt: Receipt): Promise<void> {
    await receipts.add(receipt)
    metrics.receipt(receipt.status)
  }
  const statusDeps = { ...signed, onSigned: () => signedRequests.heard('status'), recordReceipt }
  const control = await startControlSocket({
    dataDir: config.dataDir,
    log,
    routes: {
      'POST /roster': rosterRoute({ ...base, timezone: school.timezone, country: school.country }),
      'POST /doctor': doctorRoute(look),
      ...(config.clockMovable
        ? { 'POST /clock': clockRoute(clock, { database, dataDir: config.dataDir }), 'GET /due': dueRoute(base) }
        : {}),
    },
  })
  let http: HttpServer | undefined

  async function stop(): Promise<void> {
    await Promise.all([http?.stop(), slackApp.stop(), control.stop()])
    await background.settled()
    // A list that is being read is given up: it is read again at the next start.
    await inboundList.close()
    await Promise.all([ticker, ...loops].map((loop) => loop.stop()))
    await Promise.all(translations.map((loop) => loop.stop()))
    await Promise.all([outbox.stop(), posts.stop(), photos.stop(), receipts.idle(), signedRequests.idle()])
    await carrier.close()
    await database.close()
  }

  try {
    http = await startHttpServer(
      config,
      [
        ...healthRoutes({ database, metrics, metricsToken: config.metricsToken, installation: sealer.keyId }),
        webhookRoute('/sms/inbound', (request) => handleInboundWebhook(inboundDeps, request)),
        webhookRoute('/sms/status/', (request) => handleStatusWebhook(statusDeps, request)),
        ...(slackApp.listener === null ? [] : [slackRoute(slackApp.listener)]),
      ],
      log,
      { onAnswered: metrics.answered },
    )
    await slackApp.start()
  } catch (error) {
    await stop()
    throw error
  }
  log.info('started', { port: http.port, database: database.kind })
  return { port: http.port, stop }
}

/** Looks at a few classrooms' channels each time, all of them in turn: Slack withholds some of its events. */
function channelRound(deps: Parameters<typeof checkNextChannels>[0]): () => Promise<void> {
  let after: string | null = null
  return async () => {
    after = await checkNextChannels(deps, after)
  }
}

/** The last to hear a text: whatever a known caregiver wrote that is nothing else is talk. */
function listenForConversation(deps: Parameters<typeof takeInbound>[1]): Listener {
  return async (tx, { id, from, body, media, receivedAt }) => {
    if (from === null) return null
    await takeInbound(tx, deps, { id, caregiverId: from.caregiverId, body, photos: media.length, receivedAt })
    return 'conversation'
  }
}
