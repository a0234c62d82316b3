import twilio from 'twilio'

/**
 * Whether Twilio signed this request: HMAC-SHA1 with the account's token over the URL and every field of the form, compared in constant time by
 * Twilio's own helper. It tries the URL with and without the scheme's standard port, as both have been signed.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 *
 * @param url as Twilio was given it: PUBLIC_URL, path and query, never from the Host header; without the fragment, which is not signed.
 */
export function isSignedByTwilio(
  authToken: string,
  { url, form, signature }: { url: string; form: URLSearchParams; signature: string },
): boolean {
  return twilio.validateRequest(authToken, signature, url, fieldsOf(form))
}

/** A field that comes twice is a list of its values. */
function fieldsOf(form: URLSearchParams): Record<string, string | string[]> {
  const fields = Object.create(null) as Record<string, string | string[]>
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name)
    fields[name] = values.length === 1 ? values[0]! : values
  }
  return fields
}
