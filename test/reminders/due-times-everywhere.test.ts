import { expect, it } from 'vitest'
import { expectRulesToHold } from './rules-of-a-year.ts'

const zones =
  'America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu America/St_Johns America/Halifax America/Puerto_Rico America/Mexico_City America/Bogota America/Havana America/Santiago America/Asuncion America/Sao_Paulo Atlantic/Azores Europe/London Europe/Lisbon Europe/Berlin Europe/Kyiv Africa/Cairo Africa/Casablanca Africa/Nairobi Asia/Beirut Asia/Jerusalem Asia/Tehran Asia/Karachi Asia/Kolkata Asia/Kathmandu Asia/Shanghai Asia/Tokyo Australia/Adelaide Australia/Sydney Australia/Lord_Howe Pacific/Auckland Pacific/Chatham Pacific/Apia Pacific/Kiritimati UTC'.split(
    ' ',
  )

it('covers forty zones', () => expect(new Set(zones).size).toBe(40))

it.each(zones)('thirteen rules hold for a year in %s', { timeout: 120_000 }, (zone) => {
  expectRulesToHold(zone, 13, zones.indexOf(zone) + 1)
})
