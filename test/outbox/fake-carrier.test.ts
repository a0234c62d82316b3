import { failureOf } from '../../src/sms/twilio/error-codes.ts'
import { createFakeCarrier } from '../support/fake-carrier.ts'
import { describeCarrierContract } from './sms-carrier-contract.ts'

describeCarrierContract('the fake carrier', async () => {
  const carrier = createFakeCarrier()
  return {
    carrier,
    acceptedFor: (phone) => carrier.accepted.filter(({ to }) => to === phone),
    fault: (kind) => void carrier.faults.push({ kind }),
    refuse: (code) => void carrier.faults.push({ kind: 'refuse', failure: failureOf(code) }),
    breakList: () => void (carrier.listIsDown = true),
    async tellTwice(sid, end) {
      const failure = end.status === 'undelivered' ? failureOf(end.code) : undefined
      return [carrier.report(sid, end.status, failure), carrier.report(sid, end.status, failure)]
    },
    close: async () => {},
  }
})
