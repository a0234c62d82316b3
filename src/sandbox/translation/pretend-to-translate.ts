/**
 * Words that can be told from the original, with every tag left where it is: "[es] Bring a snack". Into English the sign in front is taken
 * off again, so that what comes back can be compared with what was said.
 */
export function pretendToTranslate(text: string, target: string): string {
  const language = target.toLowerCase().split('-')[0] ?? ''
  const bare = text.replace(/^\[[a-z]{2,3}\] /, '')
  return language === 'en' ? bare : `[${language}] ${bare}`
}
