const tints = 6

/** Initials on a tint of one's own; the bot's is a mark. Says nothing to a screen reader: the name stands beside it. */
export function Avatar({ name, isBot = false }: { name: string; isBot?: boolean }) {
  const initials = name
    .split(/\s+/)
    .filter((part) => /^\p{L}/u.test(part))
    .map((part) => Array.from(part)[0] ?? '')
  const sum = Array.from(name).reduce((total, char) => total + (char.codePointAt(0) ?? 0), 0)
  return (
    <span class={isBot ? 'avatar is-bot' : `avatar tint-${sum % tints}`} aria-hidden="true">
      {isBot ? <span class="bot-mark" /> : [initials[0], initials.length > 1 ? initials.at(-1) : ''].join('')}
    </span>
  )
}
