import type { Config } from './config.ts'
import { type DoctorDeps, examine } from './doctor/examine.ts'
import type { Finding } from './doctor/finding.ts'
import { createSelfProbe } from './http/self-probe.ts'
import { createStaffChannelProbe } from './slack/staff-channel-probe.ts'
import type { SlackClient } from './slack/web-client.ts'
import { createCarrierProbe } from './sms/twilio/carrier-probe.ts'

/** For each thing that is looked at: somebody waits for the report. */
const timeoutMs = 8000

/** Everything that `/family doctor` and `npm run doctor` look at, put together. */
export function createDoctor(
  config: Config,
  deps: Pick<DoctorDeps, 'database' | 'sealer' | 'clock'> & { client: SlackClient },
): () => Promise<Finding[]> {
  const { school, slack, twilio, publicUrl } = config
  const parts: DoctorDeps = {
    ...deps,
    school,
    publicUrl,
    timeoutMs,
    socketMode: slack.appToken !== null,
    slack: createStaffChannelProbe(deps.client),
    carrier: createCarrierProbe({ ...twilio, timeoutMs, country: school.country }),
    self: createSelfProbe({ publicUrl, keyId: deps.sealer.keyId, timeoutMs }),
  }
  return () => examine(parts)
}
