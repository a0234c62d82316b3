import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'

declare const phoneBrand: unique symbol
/** A phone number in E.164 (`+12015550123`); made only by {@link parsePhone}. */
export type Phone = string & { readonly [phoneBrand]: true }

/** Reads a number as people write it, nationally for the given country; null when it is not a possible, valid number. */
export function parsePhone(input: string, country: string): Phone | null {
  const parsed = parsePhoneNumberFromString(input, { defaultCountry: country as CountryCode, extract: false })
  return parsed?.isValid() === true && parsed.ext === undefined ? (parsed.number as string as Phone) : null
}

/** Whether national numbers of this country (ISO 3166 alpha-2) can be read. */
export function isPhoneCountry(country: string): boolean {
  return isSupportedCountry(country)
}
