import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { EntryList } from '@/components/journal/entry-list'
import { filterParts } from '@/components/journal/filter-in-words'
import { JournalView } from '@/components/journal/journal-view'
import { totalsInWords } from '@/components/journal/totals-in-words'
import type { EntryFilter, FilterChoices } from '@/lib/journal/rules/filter'
import type { EntryInList, JournalPage } from '@/lib/journal/types'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const framework = wholeFramework()

const row: EntryInList = {
  id: 'entry-1',
  kind: 'talk',
  title: 'Logs that answer questions',
  state: 'done',
  date: '2027-03-09',
  minutes: 90,
  isPrivate: false,
  competencies: ['listening', 'building'],
}

/** What a reader without pictures is told. */
function text(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

describe('a row of the journal', () => {
  it('says when, what kind, how long and for which competencies', () => {
    const html = renderToStaticMarkup(<EntryList entries={[row]} framework={framework} />)
    expect(text(html)).toBe(
      ' 9 Mar Logs that answer questions Talk · 1 h 30 min · Name of building, Name of listening ',
    )
    expect(html).toContain('href="/journal/entry-1"')
  })

  it('names the state of what is not done and that it is private, each with a shape of its own', () => {
    const entries = [{ ...row, state: 'in-progress', isPrivate: true } as const]
    const html = renderToStaticMarkup(<EntryList entries={entries} framework={framework} />)
    expect(text(html)).toMatch(/In progress Private $/)
    expect(html.match(/<svg/g)).toHaveLength(2)
  })

  it('leaves out what is not known', () => {
    const entries = [{ ...row, minutes: null, competencies: [] }]
    expect(text(renderToStaticMarkup(<EntryList entries={entries} framework={framework} longDates />))).toBe(
      ' 9 March 2027 Logs that answer questions Talk ',
    )
  })

  it('shows what was typed as text', () => {
    const entries = [{ ...row, title: '<img src=x onerror=alert(1)>' }]
    expect(renderToStaticMarkup(<EntryList entries={entries} framework={framework} />)).not.toContain('<img')
  })
})

describe('the page of the journal', () => {
  const choices: FilterChoices = {
    framework,
    goals: [{ id: 'g1', title: 'Speak outside', closed: true }],
    skills: [{ id: 's1', name: 'Kafka operations', archived: false }],
  }
  const empty: JournalPage = {
    entries: [],
    totals: { entries: 0, timed: 0, minutes: 0 },
    after: null,
    before: null,
  }
  const one: JournalPage = { ...empty, entries: [row], totals: { entries: 1, timed: 1, minutes: 90 } }
  const drawn = (page: JournalPage, filter: EntryFilter = {}) =>
    renderToStaticMarkup(<JournalView page={page} filter={filter} choices={choices} today="2027-03-10" />)

  it('says what it will hold and what to do while it is empty', () => {
    const html = drawn(empty)
    expect(text(html)).toContain('Your activities will stand here')
    expect(html).toContain('href="/journal/new"')
    expect(html).not.toContain('<form')
  })

  it('says what nothing fits, and keeps the form to ask otherwise', () => {
    const html = drawn(empty, { kind: ['talk'], words: 'moon' })
    expect(text(html)).toContain('No entry matches Talks and “moon”.')
    expect(text(html)).not.toContain('Your activities will stand here')
    expect(html).toMatch(/<input[^>]*name="words"[^>]*value="moon"/)
    expect(html).toMatch(/<a[^>]*href="\/journal"[^>]*>Clear the filter/)
  })

  it('leads to older entries, to newer ones and back to the newest, and keeps the filter', () => {
    const key = '2027-03-09.entry-1'
    const first = drawn({ ...one, before: key }, { state: 'done' })
    expect(first).toContain(`href="/journal?state=done&amp;before=${key}"`)
    expect(first).not.toContain('Newer entries')
    expect(first).not.toContain('Back to the newest')
    const last = drawn({ ...one, after: key }, { state: 'done' })
    expect(last).toContain(`href="/journal?state=done&amp;after=${key}"`)
    expect(last).toMatch(/href="\/journal\?state=done"[^>]*>Back to the newest/)
    expect(last).not.toContain('Older entries')
    expect(text(drawn({ ...one, entries: [] }))).toContain('There is nothing older.')
  })

  it('takes each active filter away with a link to the rest of it', () => {
    const html = drawn(one, {
      kind: ['course', 'talk'],
      area: 'people',
      competency: 'listening',
      goal: 'g1',
      skill: 's1',
      from: '2026-01-01',
      to: '2026-12-31',
      state: 'in-progress',
      private: 'without',
      words: 'black swan',
    })
    const chips = /<ul aria-label="Active filters".*?<\/ul>/.exec(html)?.[0] ?? ''
    const links = [...chips.matchAll(/<a[^>]*>.*?<\/a>/g)].map(([link]) => link)
    expect(links.map((link) => text(link).trim())).toEqual([
      'Courses ×',
      'Talks ×',
      'People ×',
      'Name of listening ×',
      'goal “Speak outside” ×',
      'skill “Kafka operations” ×',
      '2026 ×',
      'In progress ×',
      'Without private ones ×',
      '“black swan” ×',
      'Clear all',
    ])
    const names = ['kind', 'area', 'competency', 'goal', 'skill', 'from', 'to', 'state', 'private', 'words']
    const kept = (link = '') => names.filter((name) => link.includes(`${name}=`))
    expect(links[0]).toContain('kind=talk')
    expect(links[0]).not.toContain('kind=course')
    const gone = [
      ['area'],
      ['competency'],
      ['goal'],
      ['skill'],
      ['from', 'to'],
      ['state'],
      ['private'],
      ['words'],
    ]
    for (const [at, without] of gone.entries())
      expect(kept(links[at + 2])).toEqual(names.filter((name) => !without.includes(name)))
    expect(links.at(-1)).toContain('href="/journal"')
  })

  const headings = (html: string) =>
    [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, inner]) => text(inner ?? '').trim())

  it('puts each year under its own heading', () => {
    const entries = [row, { ...row, id: 'entry-0', date: '2026-12-31' }]
    expect(headings(drawn({ ...one, entries }))).toEqual(['2027', '2026'])
  })

  it('puts what lies ahead under a heading of its own, in the words of its states', () => {
    const ahead: EntryInList[] = [
      { ...row, id: 'entry-5', date: '2028-01-06', state: 'in-progress' },
      { ...row, id: 'entry-4', date: '2028-01-05', state: 'planned' },
      { ...row, id: 'entry-3', date: '2027-03-11', state: 'planned' },
    ]
    const html = drawn({ ...one, entries: [...ahead, { ...row, date: '2027-03-10' }] })
    expect(headings(html).map((heading) => heading.replace(' , ', ', '))).toEqual([
      'Planned and in progress, 2028',
      'Planned',
      '2027',
    ])
  })
})

describe('what is filtered, in words', () => {
  const choices: FilterChoices = { framework, goals: [], skills: [] }

  it.each([
    ['2027-01-01', '2027-12-31', '2027'],
    ['2025-01-01', '2025-12-31', '2025'],
    ['2027-03-01', '2027-03-31', 'March 2027'],
    ['2024-02-01', '2024-02-29', 'February 2024'],
    ['2027-01-05', undefined, 'since 5 Jan'],
    [undefined, '2025-12-30', 'until 30 December 2025'],
    ['2027-01-05', '2027-03-09', '5 Jan to 9 Mar'],
    ['2026-12-05', '2027-03-09', '5 December 2026 to 9 March 2027'],
    ['2027-03-09', '2027-03-09', '9 Mar'],
  ])('names the period from %s to %s', (from, to, words) => {
    const filter = { ...(from && { from }), ...(to && { to }) }
    expect(filterParts(filter, choices, '2027-03-10')).toEqual([{ words, without: {} }])
  })

  it('is counted, with the time where it was noted', () => {
    expect(totalsInWords({ entries: 1, timed: 1, minutes: 90 })).toBe('1 entry, 1 h 30 min')
    expect(totalsInWords({ entries: 12, timed: 12, minutes: 1125 })).toBe('12 entries, 18 h 45 min in all')
    expect(totalsInWords({ entries: 12, timed: 3, minutes: 60 })).toBe(
      '12 entries, 1 h in all; time is noted on 3 of them',
    )
    expect(totalsInWords({ entries: 2, timed: 0, minutes: 0 })).toBe('2 entries, no time noted')
  })
})
