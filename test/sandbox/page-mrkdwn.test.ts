import { describe, expect, it } from 'vitest'
import { parseMrkdwn } from '../../src/sandbox/page/client/parse-mrkdwn.ts'
import { readPermalink } from '../../src/sandbox/page/client/navigation.ts'

const line = (source: string) => {
  const [paragraph] = parseMrkdwn(source)
  return paragraph?.kind === 'lines' ? paragraph.lines[0] : paragraph
}
const text = (words: string) => ({ kind: 'text', text: words })

describe('mrkdwn on the page', () => {
  it.each([
    [
      '*bold* and _italic_',
      [{ kind: 'bold', inside: [text('bold')] }, text(' and '), { kind: 'italic', inside: [text('italic')] }],
    ],
    ['*_both_*', [{ kind: 'bold', inside: [{ kind: 'italic', inside: [text('both')] }] }]],
    ['snake_case_name and 2*3*4', [text('snake_case_name and 2*3*4')]],
    ['* not bold *', [text('* not bold *')]],
    ['`a * b * c`', [{ kind: 'code', text: 'a * b * c' }]],
    ['Hi <@U123|vega>', [text('Hi '), { kind: 'user', id: 'U123', label: 'vega' }]],
    ['<#C1>', [{ kind: 'channel', id: 'C1', label: '' }]],
    ['<!here>', [{ kind: 'broadcast', text: '@here' }]],
    ['<!date^1392734382^{date}|Feb 18>', [text('Feb 18')]],
    ['<https://example.org/a_b_c|the page>', [{ kind: 'link', href: 'https://example.org/a_b_c', label: 'the page' }]],
    ['2 &lt; 3 &amp;amp;', [text('2 < 3 &amp;')]],
    ['*Rosa* (أم آنا)', [{ kind: 'bold', inside: [text('Rosa')] }, text(' (أم آنا)')]],
  ])('reads %s', (source, inlines) => {
    expect(line(source)).toEqual(inlines)
  })

  it('never reads what was escaped as a mention', () => {
    expect(line('&lt;@U123&gt;')).toEqual([text('<@U123>')])
  })

  it('keeps quoted lines together, and code as it is', () => {
    expect(parseMrkdwn('one\n> two\n&gt; three\nfour')).toEqual([
      { kind: 'lines', lines: [[text('one')]] },
      { kind: 'quote', lines: [[text('two')], [text('three')]] },
      { kind: 'lines', lines: [[text('four')]] },
    ])
    expect(parseMrkdwn('```\n*a* &lt;b\n```')).toEqual([{ kind: 'pre', text: '*a* <b' }])
  })
})

describe('a link to a message', () => {
  it('leads to its channel and message', () => {
    expect(readPermalink('https://slack.com/archives/C1/p1795995210000100')).toEqual({
      channel: 'C1',
      ts: '1795995210.000100',
    })
    expect(readPermalink('https://example.org/archives/C1/p1795995210000100')).toBeNull()
  })
})
