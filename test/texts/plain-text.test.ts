import { describe, expect, it } from 'vitest'
import { plainCharacters } from '../../src/texts/plain-characters.ts'
import { slackToPlainText } from '../../src/texts/plain-text.ts'
import { countSegments } from '../../src/texts/segments.ts'

const names = { userNames: { U1: 'Ms. Vega' }, channelNames: { C1: 'Room 4' } }

const table: Record<string, [slack: string, plain: string][]> = {
  emphasis: [
    ['*bold* _italic_ ~struck~ `code`', 'bold italic struck code'],
    ['_*both*_ *_ways_* **markdown**', 'both ways markdown'],
    ['*a*,*b* (_c_)', 'a,b (c)'],
    ['*see <https://x.org|here> now*', 'see here (https://x.org) now'],
    ['3*4*5 and 3 * 4 * 5', '3*4*5 and 3 * 4 * 5'],
    ['snake_case_word, my answer: ____', 'snake_case_word, my answer: ____'],
    ['```\nx = a_b_c *d*\n```', 'x = a_b_c *d*'],
    ['`2*3*4 :apple:` left alone', '2*3*4 :apple: left alone'],
  ],
  entities: [
    ['Tom &amp; Ana, 5 &lt; 7 &gt; 2', 'Tom & Ana, 5 < 7 > 2'],
    ['&amp;lt; stays escaped once', '&lt; stays escaped once'],
    ['raw: 5 < 7 and 9 > 3, I <3 you, <b>x</b>', 'raw: 5 < 7 and 9 > 3, I <3 you, <b>x</b>'],
  ],
  mentions: [
    ['Ask <@U1|vega> in <#C1|room-4>', 'Ask Ms. Vega in Room 4'],
    ['Ask <@U2|_cho_> in <#C2|the_hall>', 'Ask _cho_ in the_hall'],
    ['Ask <@U2> now', 'Ask now'],
    ['<!channel>: please read', 'please read'],
    ['Hi <!here|here> all <!everyone>', 'Hi all'],
    ['<!subteam^S1|@grade3> wrote', 'grade3 wrote'],
    ['due <!date^1392734382^{date_short}^https://x.org|Feb 18>', 'due Feb 18'],
  ],
  links: [
    ['<https://x.org/a_b_c?d=1&amp;e=_2_>', 'https://x.org/a_b_c?d=1&e=_2_'],
    ['<https://x.org|Read *this* :book:>', 'Read this book (https://x.org)'],
    ['<http://example.com|example.com>', 'example.com'],
    ['<https://x.org/|https://x.org>', 'https://x.org'],
    ['<mailto:a_b@c.org|a_b@c.org>', 'a_b@c.org'],
    ['<mailto:a@c.org|the office>', 'the office (a@c.org)'],
    ['<tel:+15551234567|(555) 123-4567>', '(555) 123-4567'],
    ['<tel:+15551234567|Office>', 'Office (+15551234567)'],
    ['see https://x.org/a_b_(c)*d*, _then_ go', 'see https://x.org/a_b_(c)*d*, then go'],
  ],
  'lists and quotes': [
    ['• one\n◦ two\n* three\n1. four', '- one\n- two\n- three\n1. four'],
    ['&gt; said\n&gt;&gt;&gt; more', 'said\nmore'],
    ['✅ First\n✔️ second', '- First\n- second'],
  ],
  emoji: [
    [':smile: 🙂 :heart: ❤️', ':) :) <3 <3'],
    ['Great :tada::tada:! Done :white_check_mark:', 'Great! Done'],
    [':+1::skin-tone-3: 👋🏽 👩‍🏫 🦄 hi', 'hi'],
    ['Bring :apple::banana: and 🍎🍌, please', 'Bring apple banana and apple banana, please'],
    [':school_satchel:', 'school satchel'],
    ['10:30:45 and a:b:c', '10:30:45 and a:b:c'],
    ['3️⃣ :one::zero: 🇺🇸', '3 10 US'],
    ['door :arrow_right: left ➡️ right', 'door -> left -> right'],
  ],
  typography: [
    ['“Ana’s” ‘x’ «y» it`s', `"Ana's" 'x' "y" it's`],
    ['one—two – three 1–2 −5 …', 'one - two - three 1-2 -5 ...'],
    ['a\u00a0b\u2009c\u202fd\u3000e', 'a b c d e'],
    ['2½ cups, ¾, 3×4÷2', '2 1/2 cups, 3/4, 3x4/2'],
    ['𝗕𝗼𝗹𝗱 ﬁn ©', 'Bold fin (c)'],
    ['col·legi · x', 'col·legi - x'],
  ],
  'invisible characters': [
    ['b\u200bc\u2060d\u00ade\ufeff', 'bcde'],
    ['\u202eevil\u202c \u2066x\u2069 \u200fy', 'evil x y'],
    ['a\u0000b\u0007c\u001b[31m', 'abc[31m'],
    ['a\ud83db\udc00', 'ab'],
    ['\ufdd00\ufdd1 \ue000x', '0 x'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['a\u200db', 'ab'],
  ],
  space: [
    ['  a \t b  \r\n\r\n \n  c  \n', 'a b\nc'],
    [' \n\u200b :tada: \n', ''],
  ],
}

describe.each(Object.entries(table))('%s in Slack', (_name, rows) => {
  it.each(rows)('%j reads %j', (slack, plain) => {
    expect(slackToPlainText(slack, names)).toBe(plain)
  })
})

describe('plain text', () => {
  it('never loses an accent or a letter of any script', () => {
    const words =
      "Núñez Ávila Zoë Ðorđe Łukasz Şirin Nguyễn Thị O'Brien Ñandú ¿qué? ¡sí! Çelik ʔ 王小明 محمد हिन्दी ខ្មែរ Қазақ"
    expect(slackToPlainText(words)).toBe(words.normalize('NFC'))
  })

  it('composes letters that were typed as letter and accent', () => {
    expect(slackToPlainText('nin\u0303o sen\u0303or e\u0301l')).toBe('ni\u00f1o se\u00f1or \u00e9l')
  })

  it('is GSM-7 when nothing but typography and emoji stood in the way', () => {
    const plain = slackToPlainText('*Hola* — “niño” … 👋 <https://x.org|más>'.replace('más', 'todo'))
    expect(countSegments(plain)).toMatchObject({ encoding: 'GSM-7', forcedBy: null })
  })

  it('does not change when it is cleaned again', () => {
    const all = Object.values(table).flatMap((rows) => rows.map(([, plain]) => plain))
    expect(all.map(plainCharacters)).toEqual(all)
  })

  it('is quick on text made to be slow', () => {
    const nasty = [
      '*a '.repeat(4000),
      ' '.repeat(12_000),
      '<'.repeat(12_000),
      ':a'.repeat(6000),
      '_*~`'.repeat(3000),
      '&gt;'.repeat(3000),
    ]
    const start = performance.now()
    for (const text of nasty) slackToPlainText(text)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
