import { createHash } from 'node:crypto'
import { rfc2822 } from './message-resource.ts'

/** What the account's owner set up in Twilio's console. */
export interface Console {
  readonly accountSid: string
  readonly numbers: readonly string[]
  readonly messagingServiceSid: string | null
  readonly inboundUrl: string | null
  readonly createdAt: Date
  /** Of the A2P campaign (`VERIFIED`, `IN_PROGRESS`, `FAILED`…); null: there is none. */
  readonly campaignStatus: string | null
}

/** Messaging v1's Service, with the exact keys of Twilio's example. Its dates are ISO, unlike the 2010 API's. */
export function serviceResource(setup: Console): Record<string, unknown> {
  const url = `https://messaging.twilio.com/v1/Services/${setup.messagingServiceSid}`
  const created = `${setup.createdAt.toISOString().slice(0, 19)}Z`
  return {
    account_sid: setup.accountSid,
    sid: setup.messagingServiceSid,
    date_created: created,
    date_updated: created,
    friendly_name: 'Stand-in service',
    inbound_request_url: setup.inboundUrl,
    inbound_method: 'POST',
    fallback_url: null,
    fallback_method: 'POST',
    status_callback: null,
    sticky_sender: true,
    mms_converter: true,
    smart_encoding: true,
    fallback_to_long_code: false,
    area_code_geomatch: true,
    validity_period: 36_000,
    scan_message_content: 'inherit',
    synchronous_validation: false,
    usecase: 'notifications',
    us_app_to_person_registered: true,
    use_inbound_webhook_on_number: false,
    links: Object.fromEntries(
      [
        ['phone_numbers', 'PhoneNumbers'],
        ['short_codes', 'ShortCodes'],
        ['alpha_senders', 'AlphaSenders'],
        ['messages', 'Messages'],
        ['us_app_to_person', 'Compliance/Usa2p'],
        ['us_app_to_person_usecases', 'Compliance/Usa2p/Usecases'],
        ['channel_senders', 'ChannelSenders'],
        ['destination_alpha_senders', 'DestinationAlphaSenders'],
      ].map(([key, path]) => [key, `${url}/${path}`]),
    ),
    url,
  }
}

export function servicePhoneNumbers(setup: Console): Record<string, unknown> {
  const url = `https://messaging.twilio.com/v1/Services/${setup.messagingServiceSid}/PhoneNumbers`
  const created = `${setup.createdAt.toISOString().slice(0, 19)}Z`
  const pageUrl = `${url}?PageSize=50&Page=0`
  return {
    meta: {
      page: 0,
      page_size: 50,
      first_page_url: pageUrl,
      previous_page_url: null,
      next_page_url: null,
      key: 'phone_numbers',
      url: pageUrl,
    },
    phone_numbers: setup.numbers.map((number) => ({
      account_sid: setup.accountSid,
      service_sid: setup.messagingServiceSid,
      sid: numberSid(number),
      date_created: created,
      date_updated: created,
      phone_number: number,
      country_code: number.startsWith('+1') ? 'US' : 'ZZ',
      capabilities: ['SMS', 'MMS', 'Voice'],
      url: `${url}/${numberSid(number)}`,
    })),
  }
}

/** The A2P 10DLC campaign of the Messaging Service, in a list of none or one. */
export function campaigns(setup: Console): Record<string, unknown> {
  const url = `https://messaging.twilio.com/v1/Services/${setup.messagingServiceSid}/Compliance/Usa2p`
  const created = `${setup.createdAt.toISOString().slice(0, 19)}Z`
  const pageUrl = `${url}?PageSize=50&Page=0`
  const sid = `QE${createHash('md5').update(setup.accountSid).digest('hex')}`
  const campaign = {
    sid,
    account_sid: setup.accountSid,
    brand_registration_sid: `BN${createHash('md5').update(setup.accountSid).digest('hex')}`,
    messaging_service_sid: setup.messagingServiceSid,
    description: 'Stand-in campaign',
    message_samples: ['A sample.', 'Another sample.'],
    us_app_to_person_usecase: 'LOW_VOLUME',
    has_embedded_links: false,
    has_embedded_phone: true,
    subscriber_opt_in: true,
    age_gated: false,
    direct_lending: false,
    campaign_status: setup.campaignStatus,
    campaign_id: setup.campaignStatus === 'VERIFIED' ? 'CSTANDIN' : null,
    is_externally_registered: false,
    rate_limits: {},
    message_flow: 'Stand-in flow',
    opt_in_message: '',
    opt_out_message: '',
    help_message: '',
    opt_in_keywords: ['START'],
    opt_out_keywords: ['STOP'],
    help_keywords: ['HELP'],
    date_created: created,
    date_updated: created,
    url: `${url}/${sid}`,
    mock: false,
    errors: [],
  }
  return {
    compliance: setup.campaignStatus === null ? [] : [campaign],
    meta: {
      page: 0,
      page_size: 50,
      first_page_url: pageUrl,
      previous_page_url: null,
      next_page_url: null,
      key: 'compliance',
      url: pageUrl,
    },
  }
}

/** IncomingPhoneNumbers.json; `PhoneNumber` filters by its exact value. */
export function incomingPhoneNumbers(setup: Console, query: URLSearchParams): Record<string, unknown> {
  const wanted = query.get('PhoneNumber')
  const size = Number(query.get('PageSize') ?? 50) || 50
  const shown = setup.numbers.filter((number) => wanted === null || number === wanted).slice(0, size)
  const uri = `/2010-04-01/Accounts/${setup.accountSid}/IncomingPhoneNumbers.json?PageSize=${size}&Page=0`
  return {
    end: Math.max(shown.length - 1, 0),
    first_page_uri: uri,
    incoming_phone_numbers: shown.map((number) => incomingPhoneNumber(setup, number)),
    next_page_uri: null,
    page: 0,
    page_size: size,
    previous_page_uri: null,
    start: 0,
    uri,
  }
}

function incomingPhoneNumber(setup: Console, number: string): Record<string, unknown> {
  return {
    account_sid: setup.accountSid,
    address_requirements: 'none',
    address_sid: null,
    api_version: '2010-04-01',
    beta: false,
    capabilities: { voice: true, sms: true, mms: true, fax: false },
    date_created: rfc2822(setup.createdAt),
    date_updated: rfc2822(setup.createdAt),
    emergency_status: 'Inactive',
    emergency_address_sid: null,
    emergency_address_status: 'unregistered',
    friendly_name: number,
    identity_sid: null,
    origin: 'twilio',
    phone_number: number,
    sid: numberSid(number),
    sms_application_sid: '',
    sms_fallback_method: 'POST',
    sms_fallback_url: '',
    sms_method: 'POST',
    sms_url: setup.inboundUrl ?? '',
    status_callback: '',
    status_callback_method: 'POST',
    trunk_sid: null,
    uri: `/2010-04-01/Accounts/${setup.accountSid}/IncomingPhoneNumbers/${numberSid(number)}.json`,
    voice_application_sid: null,
    voice_caller_id_lookup: false,
    voice_fallback_method: 'POST',
    voice_fallback_url: null,
    voice_method: 'POST',
    voice_url: null,
    voice_receive_mode: 'voice',
    status: 'in-use',
    bundle_sid: null,
    type: 'local',
  }
}

function numberSid(number: string): string {
  return `PN${createHash('md5').update(number).digest('hex')}`
}
