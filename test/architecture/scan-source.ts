export interface ScannedSource {
  /** The source without comments; each string is `"n"`, its place in `strings`. */
  code: string
  strings: string[]
}

// After one of these a slash begins a regular expression; after a name, a number or a closing bracket it divides.
const beforeRegex = /(?:^|[([{,;:=!&|?+\-*%^~<>]|\b(?:return|typeof|case|in|of|do|else|void|await|yield))\s*$/

/** `</b>` in JSX: nobody writes a comparison with a regular expression, and never without a space. */
function isClosingTag(code: string): boolean {
  return code.endsWith('<')
}

/** Sets comments, strings, templates and regular expressions apart from code, so that code can be searched by pattern. */
export function scanSource(text: string): ScannedSource {
  const strings: string[] = []
  let code = ''
  let at = 0
  /** For each template that is open: how many braces of its expression are. */
  const braces: number[] = []

  function keep(value: string): void {
    code += `"${strings.push(value) - 1}"`
  }

  function template(): void {
    let value = ''
    for (at++; at < text.length; at++) {
      if (text[at] === '\\') value += text[++at]
      else if (text[at] === '`') {
        at++
        return keep(value)
      } else if (text.startsWith('${', at)) {
        keep(value)
        code += ' + ('
        braces.push(0)
        at += 2
        return
      } else value += text[at]
    }
  }

  while (at < text.length) {
    const char = text[at]!
    const pair = text.slice(at, at + 2)
    const inner = braces.at(-1)
    if (pair === '//') {
      const end = text.indexOf('\n', at)
      at = end === -1 ? text.length : end
    } else if (pair === '/*') {
      at = text.indexOf('*/', at) + 2
      code += ' '
    } else if (char === '"' || char === "'") {
      const match = /^(['"])((?:\\[^]|(?!\1)[^\\\n])*)\1/.exec(text.slice(at))
      if (match === null) throw new Error(`a string does not end: ${text.slice(at, at + 30)}`)
      keep(match[2]!)
      at += match[0].length
    } else if (char === '`') {
      template()
    } else if (char === '/' && beforeRegex.test(code) && !isClosingTag(code)) {
      const match = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/\w*/.exec(text.slice(at))
      keep('')
      at += match?.[0].length ?? 1
    } else if (char === '}' && inner === 0) {
      braces.pop()
      code += ') + '
      template()
    } else {
      if (inner !== undefined && char === '{') braces[braces.length - 1] = inner + 1
      if (inner !== undefined && char === '}') braces[braces.length - 1] = inner - 1
      code += char
      at++
    }
  }
  return { code, strings }
}
