import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { EditEntryForm } from '@/components/journal/edit-entry-form'
import { EntryList } from '@/components/journal/entry-list'
import { EntryView } from '@/components/journal/entry-view'
import { JournalView } from '@/components/journal/journal-view'
import { KindLinks } from '@/components/journal/kind-links'
import { NewEntryForm } from '@/components/journal/new-entry-form'
import { emptyEntry } from '@/lib/journal/rules/new-entry'
import { type Entry, type EntryInList, entryKinds, type JournalPage } from '@/lib/journal/types'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const framework = wholeFramework()
const action = async () => ({ ok: null })

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

const entry: Entry = {
  ...row,
  startsOn: '2027-03-08',
  endsOn: '2027-03-09',
  provider: 'The town hall',
  link: 'https://example.org/talk',
  reflection: '# Slower\n\nNext time.',
  goalId: 'goal-1',
  goal: { id: 'goal-1', title: 'Speak outside the company', state: 'achieved' },
  version: 3,
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
  const drawn = (page: Omit<JournalPage, 'first'>, first = true) =>
    renderToStaticMarkup(<JournalView page={{ ...page, first }} framework={framework} today="2027-03-10" />)

  it('says what it will hold and what to do while it is empty', () => {
    expect(text(drawn({ entries: [], before: null }))).toContain('Your activities will stand here')
    expect(drawn({ entries: [], before: null })).toContain('href="/journal/new"')
  })

  it('leads to older entries and back', () => {
    const first = drawn({ entries: [row], before: '2027-03-09.entry-1' })
    expect(first).toContain('href="/journal?before=2027-03-09.entry-1"')
    expect(first).not.toContain('Back to the newest')
    const last = drawn({ entries: [row], before: null }, false)
    expect(last).not.toContain('Older entries')
    expect(last).toContain('href="/journal"')
    expect(text(drawn({ entries: [], before: null }, false))).toContain('There is nothing older.')
  })

  const headings = (html: string) =>
    [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, inner]) => text(inner ?? '').trim())

  it('puts each year under its own heading', () => {
    const entries = [row, { ...row, id: 'entry-0', date: '2026-12-31' }]
    expect(headings(drawn({ entries, before: null }))).toEqual(['2027', '2026'])
  })

  it('puts what lies ahead under a heading of its own, in the words of its states', () => {
    const ahead: EntryInList[] = [
      { ...row, id: 'entry-5', date: '2028-01-06', state: 'in-progress' },
      { ...row, id: 'entry-4', date: '2028-01-05', state: 'planned' },
      { ...row, id: 'entry-3', date: '2027-03-11', state: 'planned' },
    ]
    const html = drawn({ entries: [...ahead, { ...row, date: '2027-03-10' }], before: null })
    expect(headings(html).map((heading) => heading.replace(' , ', ', '))).toEqual([
      'Planned and in progress, 2028',
      'Planned',
      '2027',
    ])
  })
})

describe('the page of an entry', () => {
  it('tells every fact, with the reflection below its heading', () => {
    const html = renderToStaticMarkup(
      <EntryView entry={{ ...entry, isPrivate: true }} framework={framework} />,
    )
    for (const told of [
      '8 March 2027 to 9 March 2027',
      '1 h 30 min',
      'The town hall',
      'Speak outside the company',
      'Name of listening',
      'You alone',
      'Next time.',
    ])
      expect(text(html)).toContain(told)
    expect(html).toContain('<h3>Slower</h3>')
    expect(html).toContain('rel="nofollow noopener noreferrer"')
  })

  it('says since when something goes on that has no end yet', () => {
    const html = renderToStaticMarkup(
      <EntryView entry={{ ...entry, endsOn: null, state: 'in-progress' }} framework={framework} />,
    )
    expect(text(html)).toContain('Since 8 March 2027')
  })

  it('says from when something is planned that has no end yet', () => {
    const html = renderToStaticMarkup(
      <EntryView entry={{ ...entry, endsOn: null, state: 'planned' }} framework={framework} />,
    )
    expect(text(html)).toContain('From 8 March 2027')
  })

  it('names the one day of something done that has a start alone', () => {
    const html = renderToStaticMarkup(<EntryView entry={{ ...entry, endsOn: null }} framework={framework} />)
    expect(text(html)).toContain('When 8 March 2027')
  })

  it('names one day once', () => {
    const html = renderToStaticMarkup(
      <EntryView entry={{ ...entry, startsOn: entry.endsOn }} framework={framework} />,
    )
    expect(text(html).match(/9 March 2027/g)).toHaveLength(1)
  })
})

describe('the forms of an entry', () => {
  it('offer a link for every kind that keeps what the entry is for', () => {
    const html = renderToStaticMarkup(<KindLinks goal="goal-1" />)
    for (const kind of entryKinds) expect(html).toContain(`href="/journal/new?kind=${kind}&amp;goal=goal-1"`)
  })

  it('let the kind be chosen where it is not settled, and send it unseen where it is', () => {
    const drawn = (kindIsChosen: boolean) =>
      renderToStaticMarkup(
        <NewEntryForm
          action={action}
          requestId="request-1"
          entry={emptyEntry(kindIsChosen ? { kind: 'talk' } : {}, '2027-03-10', framework, [])}
          framework={framework}
          goals={[]}
          kindIsChosen={kindIsChosen}
        />,
      )
    expect(drawn(false)).toMatch(/<select[^>]*name="kind"/)
    expect(drawn(true)).not.toMatch(/<select[^>]*name="kind"/)
    expect(drawn(true)).toContain('<input type="hidden" name="kind" value="talk"/>')
    expect(drawn(true)).toMatch(/<input(?=[^>]*value="listening")[^>]*checked/)
  })

  it('come filled, with the goal that was closed since among the choices', () => {
    const html = renderToStaticMarkup(
      <EditEntryForm
        action={action}
        entry={entry}
        framework={framework}
        goals={[{ id: 'goal-2', title: 'Another' }]}
      />,
    )
    expect(html).toMatch(
      /<option[^>]*value="goal-1"[^>]*selected=""[^>]*>Speak outside the company \(achieved\)/,
    )
    expect(html).toContain('value="Logs that answer questions"')
    expect(html).toContain('value="1:30"')
    expect(html).toMatch(/<input(?=[^>]*name="version")[^>]*value="3"/)
    expect(html).toMatch(/<textarea[^>]*># Slower/)
  })

  it('keep a competency that the framework does not have any more', () => {
    const old = { ...entry, competencies: ['of-old'] }
    const html = renderToStaticMarkup(
      <EditEntryForm action={action} entry={old} framework={framework} goals={[]} />,
    )
    expect(html).toMatch(/<input(?=[^>]*value="of-old")[^>]*checked/)
  })
})
