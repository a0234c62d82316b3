/** What a caregiver said to being texted on one number. `enrolled`: the school's roster, may stop; `frozen`: wrong number. */
export type ConsentState = 'enrolled' | 'agreed' | 'refused' | 'stopped' | 'frozen'

/** `text`: the phone itself wrote to us; `carrier`: Twilio told us (OptOutType, 21610). */
export type ConsentSource = 'roster' | 'text' | 'carrier' | 'staff'

export function mayBeTexted(state: ConsentState): boolean {
  switch (state) {
    case 'enrolled':
    case 'agreed':
      return true
    case 'refused':
    case 'stopped':
    case 'frozen':
      return false
  }
}

/**
 * The state after somebody wants another one; the current state when it may not be had.
 * STOP wins over every state that lets texts leave and is undone by the phone alone: never by a roster or by staff.
 * A wrong number stays silent whatever the phone writes: its holder must not be able to ask for another family's news.
 *
 * @param beneath the state that the last STOP or freeze came upon: undoing one of the two never undoes the other.
 */
export function nextConsent(
  current: ConsentState,
  wanted: ConsentState,
  source: ConsentSource,
  beneath: ConsentState | null = null,
): ConsentState {
  if (wanted === 'stopped' || wanted === 'frozen') return wanted
  switch (current) {
    case 'stopped':
      if (wanted !== 'agreed' || source === 'roster' || source === 'staff') return 'stopped'
      return beneath === 'frozen' ? 'frozen' : wanted
    case 'frozen':
      if (source !== 'staff') return 'frozen'
      return beneath === 'stopped' ? 'stopped' : wanted
    case 'enrolled':
    case 'agreed':
    case 'refused':
      return wanted
  }
}
