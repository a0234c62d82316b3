import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'

declare const phoneBrand: unique symbol
/** A phone number in E.164 (`+12015550123`); made only by {@link parsePhone}. */
export type Phone = string & { readonly [phoneBrand]: true }

/**
 * A North American number by the shape of its plan. New area codes are opened every year, and a family must not be left
 * out because a library's list is older than its number.
 */
const northAmerican = /^\+1[2-9]\d{2}[2-9]\d{6}$/

/** Reads a number as people write it, nationally for the given country; null when no such number can exist. */
export function parsePhone(input: string, country: string): Phone | null {
  const parsed = parsePhoneNumberFromString(input, { defaultCountry: country as CountryCode, extract: false })
  if (parsed === undefined || parsed.ext !== undefined) return null
  return parsed.isValid() || northAmerican.test(parsed.number) ? (parsed.number as Phone) : null
}

/** Whether national numbers of this country (ISO 3166 alpha-2) can be read. */
export function isPhoneCountry(country: string): boolean {
  return isSupportedCountry(country)
}
