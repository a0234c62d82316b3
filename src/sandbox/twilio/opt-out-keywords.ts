/** What a whole text is to Twilio before anybody else sees it. */
export type OptOutType = 'STOP' | 'START' | 'HELP'

const WORDS: Readonly<Record<OptOutType, readonly string[]>> = {
  STOP: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  START: ['START', 'UNSTOP', 'YES'],
  HELP: ['HELP', 'INFO'],
}

/** Twilio's own answers, sent without the account's doing and never to be sent again by it. */
export const AUTOMATIC_ANSWERS: Readonly<Record<OptOutType, string>> = {
  STOP: 'You have successfully been unsubscribed. You will not receive any more messages from this number. Reply START to resubscribe.',
  START:
    'You have successfully been re-subscribed to messages from this number. Reply HELP for help. Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
  HELP: 'Reply STOP to unsubscribe. Msg&Data Rates May Apply.',
}

/** Only a text that is one of the words and nothing else counts: "STOP PLEASE" is an ordinary message. */
export function recognizeOptOut(body: string): OptOutType | null {
  const word = body.trim().toUpperCase()
  for (const type of ['STOP', 'START', 'HELP'] as const) if (WORDS[type].includes(word)) return type
  return null
}
