import { describe, expect, it } from 'vitest'
import type { ReceivedPost, ThreadRoot } from '../../src/conversations/conversation-post.ts'
import type { Home } from '../../src/engagement/home-reader.ts'
import { createLog } from '../../src/lib/log.ts'
import { validateBlocks } from '../../src/sandbox/slack/block-kit/blocks.ts'
import { validateView } from '../../src/sandbox/slack/block-kit/view.ts'
import { conversationRenderers } from '../../src/slack/render/conversation-renderers.ts'
import { type RenderedPost, renderPost } from '../../src/slack/rendered-post.ts'
import { newId } from '../../src/lib/id.ts'
import { homeView } from '../../src/slack/views/home-view.ts'

const zone = 'America/New_York'
const log = createLog('silent')
const evil = '<!channel> <@U1> <https://evil.example|the school> *bold* @channel :fire: & more'

function render(kind: string, model: object): RenderedPost {
  const post = renderPost(conversationRenderers(zone), { kind, model }, log)
  if (post === null) throw new Error(`no ${kind}`)
  expect(validateBlocks(post.blocks, 'message')).toEqual([])
  return post
}
const words = (post: RenderedPost) => JSON.stringify(post.blocks)

const root: ThreadRoot = {
  caregiver: 'Rosa',
  ties: [{ relationship: 'mother', children: ['Ana', 'Leo'] }],
  language: 'es',
  mentions: ['UVEGA', 'ULEE'],
  classroom: null,
  unreachable: null,
  officePhone: '(201) 555-0100',
  previous: null,
  cameFrom: null,
}
const received: ReceivedPost = {
  entryId: 'E1',
  caregiver: 'Rosa',
  words: 'Hola',
  photos: 0,
  mentions: [],
  state: 'waiting',
  confirmed: true,
  settledBy: null,
  movedTo: null,
  reachable: true,
  others: [],
  mayPassOn: true,
}

/** Sections whose markup Slack reads. */
function readAsMarkup(post: RenderedPost): string {
  return post.blocks
    .flatMap((block) => (block.type === 'section' && block.text?.type === 'mrkdwn' ? [block.text.text] : []))
    .join('\n')
}

describe('the root of a thread', () => {
  it('says who the caregiver is and calls the staff of the class', () => {
    expect(render('conversation_root', root).text).toBe("*Rosa* (Ana and Leo's mother, Spanish) <@UVEGA> <@ULEE>")
  })

  it.each(['stopped', 'said_no', 'wrong_number', 'no_usable_number', 'no_contact'])(
    'says what works where texts do not: %s',
    (why) => {
      expect(words(render('conversation_root', { ...root, unreachable: why }))).toContain('(201) 555-0100')
    },
  )

  it('links to what was said before', () => {
    const previous = { channelId: 'C12', ts: '1800000000.000001' }
    expect(words(render('conversation_root', { ...root, previous }))).toContain(
      'https://slack.com/archives/C12/p1800000000000001',
    )
  })

  it('tells coordinators why they read it', () => {
    expect(render('conversation_root', { ...root, classroom: { name: 'Room 12' } }).text).toContain(
      'Room 12 has no channel',
    )
    expect(render('conversation_root', { ...root, classroom: { name: null } }).text).toContain('No class can read this')
  })
})

describe("a caregiver's text", () => {
  const idsOf = (post: RenderedPost) =>
    post.blocks
      .flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .map((element) => ('action_id' in element ? element.action_id : ''))

  it('has the four buttons, each with its id', () => {
    const post = render('conversation_text', received)
    expect(idsOf(post)).toEqual(['conversation_reply', 'conversation_thanks', 'conversation_done', 'conversation_help'])
    expect(words(post).match(/"value":"E1"/g)).toHaveLength(4)
  })

  it('can be moved with one press where there is one other class, with a choice where there are more', () => {
    const others = [
      { classroomId: 'R14', name: 'Room 14' },
      { classroomId: 'R16', name: 'Room 16' },
    ]
    const one = render('conversation_text', { ...received, confirmed: false, others: others.slice(0, 1) })
    expect(words(one)).toContain('"value":"E1:R14"')
    expect(words(one)).toContain('Class not confirmed')
    expect(words(render('conversation_text', { ...received, others }))).toContain('static_select')
  })

  it('is inert, whatever a phone or a roster put in it', () => {
    const posts = [
      render('conversation_text', { ...received, words: evil, caregiver: evil }),
      render('conversation_root', { ...root, caregiver: evil, ties: [{ relationship: evil, children: [evil] }] }),
      render('waiting_card', {
        families: [
          {
            caregiver: evil,
            children: [evil],
            since: '2027-01-11T20:30:00Z',
            texts: 1,
            place: { channelId: 'C12', ts: '1.2' },
          },
        ],
        more: 0,
        asOf: '2027-01-11T20:30:00Z',
      }),
      render('help_case', {
        caseId: 'H1',
        entryId: 'E1',
        reason: 'upset',
        openedBy: 'UVEGA',
        classroom: evil,
        caregiver: evil,
        ties: [],
        language: 'es',
        words: evil,
        photos: 0,
        takenBy: null,
        state: 'passed_on',
        settledBy: null,
        others: [],
      }),
    ]
    for (const post of posts) {
      for (const text of [post.text, readAsMarkup(post)]) expect(text).not.toMatch(/<!channel>|<@U1>|<https:\/\/evil/)
      const markup = post.blocks.flatMap((block) =>
        block.type === 'section' && block.text?.type === 'mrkdwn' ? [block.text] : [],
      )
      expect(markup.every((text) => text.verbatim === true)).toBe(true)
    }
    expect(words(posts[0]!)).toContain(JSON.stringify({ type: 'plain_text', text: evil, emoji: false }))
  })

  it.each(['answered', 'thanked', 'done', 'passed_on', 'moved'])('says who has settled it: %s', (state) => {
    const post = render('conversation_text', { ...received, state, settledBy: 'UVEGA', movedTo: 'Room 14' })
    expect(words(post)).toContain('<@UVEGA>')
    expect(idsOf(post)).not.toContain('conversation_done')
  })

  it('does not show the words that were withheld', () => {
    const post = render('conversation_text', {
      ...received,
      words: null,
      photos: 2,
      state: 'passed_on',
      settledBy: 'UVEGA',
    })
    expect(words(post)).not.toContain('photo')
    expect(post.text).toContain('Passed on to the coordinators')
  })

  it('can be of photos alone', () => {
    expect(words(render('conversation_text', { ...received, words: '', photos: 2 }))).toContain('2 photos')
  })
})

describe('what staff sent', () => {
  const sent = { author: 'UVEGA', caregiver: 'Rosa', kind: 'reply', words: 'Yes <b>' }
  const table: [object, string][] = [
    [{ kind: 'on_its_way' }, 'On its way.'],
    [{ kind: 'delivered' }, 'Delivered.'],
    [{ kind: 'later', at: '2027-01-12T13:00:00Z' }, 'Goes out at Tue 8:00 AM'],
    [
      { kind: 'failed', reason: '30003' },
      'Not delivered. The phone was off or out of reach. Try again another day or call.',
    ],
  ]
  it.each(table)('says how it fares: %o', (delivery, line) => {
    expect(words(render('conversation_sent', { ...sent, delivery }))).toContain(line)
  })
})

describe('the waiting card', () => {
  const family = { caregiver: 'Rosa', children: ['Ana'], since: '2027-01-08T20:40:00Z', texts: 1, place: null }
  const asOf = '2027-01-11T20:30:00Z'

  it('names each family and since when', () => {
    const post = render('waiting_card', {
      families: [family, { ...family, caregiver: 'Luis', texts: 2 }],
      more: 0,
      asOf,
    })
    expect(post.text).toBe(
      '*2 families are waiting:*\n• Rosa (Ana) since Fri 3:40 PM\n• Luis (Ana) since Fri 3:40 PM (2 texts)',
    )
  })

  it('says that nobody waits', () => {
    expect(render('waiting_card', { families: [], more: 0, asOf }).text).toBe('Nobody is waiting for an answer.')
  })

  it('fits into one message however many wait', () => {
    const post = render('waiting_card', { families: Array.from({ length: 30 }, () => family), more: 470, asOf })
    expect(post.text).toContain('*500 families are waiting:*')
    expect(words(post)).toContain('and 470 more')
  })
})

describe('Home', () => {
  const now = new Date('2027-01-11T20:30:00Z')
  const waiting = (count: number): Home => ({
    isNobody: false,
    waiting: Array.from({ length: count }, (_, index) => ({
      entryId: `E${index}`,
      caregiverId: 'G1',
      classroomId: 'R1',
      classroom: 'Room 12',
      caregiver: 'Rosa',
      children: ['Ana'],
      since: now,
      place: { channelId: 'C12', ts: '1800000000.000001' },
    })),
    cases: [],
    teacher: null,
    schoolDay: null,
  })

  it('is a view that Slack takes for a coordinator of a large school', () => {
    const many = <Item>(item: Item) => Array.from({ length: 200 }, () => item)
    const schoolDay = {
      schedules: many({ name: '<!channel>'.repeat(30), next: now }).slice(0, 5),
      paused: 3,
      today: many({ kind: 'update', classroom: 'Room '.repeat(40), sendAt: now, state: 'done' }).slice(0, 30),
      withoutUpdate: many('Room '.repeat(40)),
      notLinked: many('Room 1'),
      problems: many({ caregiver: 'Rosa', children: ['Ana'], reason: '30006', since: now }).slice(0, 20),
      moreProblems: 40,
      reach: many({ language: 'es', caregivers: 10, reached: 9 }).slice(0, 30),
      proposed: 2,
      segments: 12_345,
    }
    const name = '<!channel>'.repeat(30)
    const child = {
      studentId: newId(),
      child: name,
      classroomId: newId(),
      classroom: name,
      caregivers: many(name),
      lastPersonal: now,
      doneThisWeek: false,
      silent: true,
    }
    const teacher: Home['teacher'] = {
      weeks: many({ classroomId: newId(), classroom: name, update: { kind: 'none' } as const }),
      notes: { proposed: many(child).slice(0, 3), done: 2 },
      next: many({ at: now, classroom: name, what: { schedule: name } }).slice(0, 6),
      silent: many({ classroom: name, children: many(name), of: 300 }),
      balance: { learning: 100, logistics: 100, since: '2026-08-01' },
    }
    const cases = many({ caregiver: 'Rosa', since: now, takenBy: null, place: null })
    const view = homeView({ ...waiting(1000), cases, teacher, schoolDay }, zone, now)
    expect(validateView(view, 'home')).toEqual([])
    expect(JSON.stringify(view)).not.toContain('<!channel>')
    expect(JSON.stringify(view)).toContain('*2 things to try* were proposed by teachers')
    expect(JSON.stringify(view)).toContain('*60 caregivers were not reached by the last text.*')
    const ofBudget = JSON.stringify(homeView({ ...waiting(1), cases, teacher, schoolDay }, zone, now, 20_000))
    expect(ofBudget).toContain('12345 of this month’s budget of 20000 segments were sent (62 %).')
  })

  it('is a view that Slack takes, with nobody waiting and with hundreds', () => {
    for (const count of [0, 1, 1000]) expect(validateView(homeView(waiting(count), zone, now), 'home')).toEqual([])
    expect(JSON.stringify(homeView(waiting(1), zone, now))).toContain(
      '• <https://slack.com/archives/C12/p1800000000000001|Rosa (Ana)>, Room 12, since Mon 3:30 PM',
    )
    expect(
      JSON.stringify(homeView({ isNobody: true, waiting: [], cases: [], teacher: null, schoolDay: null }, zone, now)),
    ).toContain('You are not staff of a class')
  })
})
