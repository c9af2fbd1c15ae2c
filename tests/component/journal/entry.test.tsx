import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BinView } from '@/components/journal/bin-view'
import { EditEntryForm } from '@/components/journal/edit-entry-form'
import { EntryMoves } from '@/components/journal/entry-moves'
import { EntryView } from '@/components/journal/entry-view'
import { KindLinks } from '@/components/journal/kind-links'
import { NewEntryForm } from '@/components/journal/new-entry-form'
import { SkillBoxes } from '@/components/journal/skill-boxes'
import { UndoNotice } from '@/components/journal/undo-notice'
import { emptyEntry } from '@/lib/journal/rules/new-entry'
import { type DeletedEntry, type Entry, entryKinds } from '@/lib/journal/types'
import type { SkillChoice } from '@/lib/skills/types'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

const framework = wholeFramework()
const action = async () => ({ ok: null })
const today = '2027-03-10'

const entry: Entry = {
  id: 'entry-1',
  kind: 'talk',
  title: 'Logs that answer questions',
  state: 'done',
  date: '2027-03-09',
  startsOn: '2027-03-08',
  endsOn: '2027-03-09',
  minutes: 90,
  isPrivate: false,
  provider: 'The town hall',
  link: 'https://example.org/talk',
  number: '',
  expiresOn: null,
  audience: 'Forty engineers',
  slides: 'https://example.org/slides',
  takenAway: '',
  reflection: '# Slower\n\nNext time.',
  competencies: ['listening', 'building'],
  skills: ['skill-1'],
  namedSkills: [{ id: 'skill-1', name: 'Rope access', competencyKey: 'building' }],
  goalId: 'goal-1',
  goal: { id: 'goal-1', title: 'Speak outside the company', state: 'achieved' },
  version: 3,
}

/** What a reader without pictures is told. */
function text(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

describe('the page of an entry', () => {
  it('tells every fact, with the reflection below its heading', () => {
    const html = renderToStaticMarkup(
      <EntryView entry={{ ...entry, isPrivate: true }} framework={framework} today={today} move={action} />,
    )
    for (const told of [
      '8 March 2027 to 9 March 2027',
      '1 h 30 min',
      'Venue The town hall',
      'Audience Forty engineers',
      'https://example.org/slides',
      'Skills Rope access',
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
      <EntryView
        entry={{ ...entry, endsOn: null, state: 'in-progress' }}
        framework={framework}
        today={today}
        move={action}
      />,
    )
    expect(text(html)).toContain('Since 8 March 2027')
  })

  it('says from when something is planned that has no end yet', () => {
    const html = renderToStaticMarkup(
      <EntryView
        entry={{ ...entry, endsOn: null, state: 'planned' }}
        framework={framework}
        today={today}
        move={action}
      />,
    )
    expect(text(html)).toContain('From 8 March 2027')
  })

  it('names the one day of something done that has a start alone', () => {
    const html = renderToStaticMarkup(
      <EntryView entry={{ ...entry, endsOn: null }} framework={framework} today={today} move={action} />,
    )
    expect(text(html)).toContain('When 8 March 2027')
  })

  it('names one day once', () => {
    const html = renderToStaticMarkup(
      <EntryView
        entry={{ ...entry, startsOn: entry.endsOn }}
        framework={framework}
        today={today}
        move={action}
      />,
    )
    expect(text(html).match(/9 March 2027/g)).toHaveLength(1)
  })
})

describe('the facts of an entry', () => {
  const drawn = (changes: Partial<Entry>) =>
    text(
      renderToStaticMarkup(
        <EntryView entry={{ ...entry, ...changes }} framework={framework} today={today} move={action} />,
      ),
    )

  it('are those that its kind has, under its own names', () => {
    const certificate = drawn({ kind: 'certification', number: 'C-1', expiresOn: '2029-03-08' })
    for (const told of ['Issued 9 March 2027', 'Begun 8 March 2027', 'Expires 8 March 2029'])
      expect(certificate).toContain(told)
    for (const told of ['Issuer The town hall', 'Certificate number C-1']) expect(certificate).toContain(told)
    expect(certificate).not.toContain('Forty engineers')
    expect(certificate).not.toContain('slides')
    expect(drawn({ kind: 'mentoring', takenAway: 'Ask first.' })).toMatch(/With whom .*What was taken away/)
    expect(drawn({ takenAway: 'Ask first.' })).not.toContain('Ask first.')
  })

  it('say that a certificate has expired from the day after its last one on', () => {
    expect(drawn({ kind: 'certification', expiresOn: today })).toContain('Expires 10 March 2027')
    expect(drawn({ kind: 'certification', expiresOn: '2027-03-09' })).toContain('Expired 9 March 2027')
  })

  it('name a day of issue only once it was issued', () => {
    const planned = { kind: 'certification', state: 'planned', startsOn: null } as const
    expect(drawn(planned)).toContain('When 9 March 2027')
    expect(drawn(planned)).not.toContain('Issued')
  })
})

describe('the moves of an entry', () => {
  it.each([
    ['planned', ['in-progress Start it', 'done Mark as done']],
    ['in-progress', ['done Mark as done', 'planned Back to planned']],
    ['done', ['in-progress Back to in progress', 'planned Back to planned']],
  ] as const)('lead from %s to both other states', (state, moves) => {
    const html = renderToStaticMarkup(<EntryMoves action={action} id="entry-1" state={state} />)
    const buttons = [...html.matchAll(/<button[^>]*value="([a-z-]+)" name="state">([^<]+)/g)]
    expect(buttons.map(([, to, label]) => `${to} ${label}`)).toEqual(moves)
  })
})

describe('the skills to choose from', () => {
  const skills = (count: number): SkillChoice[] =>
    Array.from({ length: count }, (_, at) => ({
      id: `skill-${at}`,
      name: `Skill ${at}`,
      competencyKey: at % 2 === 0 ? 'listening' : 'building',
    }))
  const drawn = (count: number) =>
    renderToStaticMarkup(
      <SkillBoxes framework={framework} skills={skills(count)} defaultValue={['skill-0']} />,
    )

  it('are not there where there are none', () => {
    expect(drawn(0)).toBe('')
  })

  it('stand in one list as long as it is short, and under their competencies after that', () => {
    expect(drawn(8)).not.toContain('<details')
    const many = drawn(9)
    expect([...many.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, name]) => name)).toEqual([
      'Name of building',
      'Name of listening',
    ])
    expect(many.match(/<details[^>]* open=""/g)).toHaveLength(1)
    expect(many.match(/type="checkbox"/g)).toHaveLength(9)
  })
})

describe('the bin', () => {
  const deleted: DeletedEntry = {
    id: 'entry-1',
    kind: 'talk',
    title: 'Logs that answer questions',
    date: '2027-03-09',
    deletedOn: '2027-03-10',
    goesOn: '2027-04-09',
  }
  const drawn = (entries: DeletedEntry[], hasMore = false) =>
    renderToStaticMarkup(
      <BinView entries={entries} hasMore={hasMore} actions={{ restore: action, remove: action }} />,
    )

  it('says what it is for while it is empty', () => {
    expect(text(drawn([]))).toContain('What you delete from your journal stays here for 30 days.')
  })

  it('says when each entry came there and when it goes, with a way back', () => {
    const html = drawn([deleted])
    expect(text(html)).toContain(
      'Talk, 9 March 2027 Deleted on 10 March 2027 , goes for good on 9 April 2027',
    )
    expect(html).toContain('aria-label="Restore Logs that answer questions"')
    expect(text(html)).not.toContain('deleted last')
    expect(text(drawn([deleted], true))).toContain('These were deleted last.')
  })

  it('offers to undo the deletion of one, by its title', () => {
    const html = renderToStaticMarkup(<UndoNotice entry={deleted} restore={action} />)
    expect(text(html)).toContain('“Logs that answer questions” is in the bin.')
    expect(html).toMatch(/<input(?=[^>]*name="id")[^>]*value="entry-1"/)
    expect(html).toContain('href="/journal/bin"')
  })
})

describe('the forms of an entry', () => {
  it('offer a link for every kind that keeps what the entry is for, whatever kind it was', () => {
    const start = { goal: 'goal-1', title: 'On call', kind: 'talk' }
    const html = renderToStaticMarkup(<KindLinks start={start} />)
    for (const kind of entryKinds)
      expect(html).toContain(`href="/journal/new?goal=goal-1&amp;title=On+call&amp;kind=${kind}"`)
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
          skills={[]}
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
        skills={[{ id: 'skill-2', name: 'Listening', competencyKey: 'listening' }]}
      />,
    )
    expect(html).toMatch(
      /<option[^>]*value="goal-1"[^>]*selected=""[^>]*>Speak outside the company \(achieved\)/,
    )
    expect(html).toContain('value="Logs that answer questions"')
    expect(html).toContain('value="1:30"')
    expect(html).toMatch(/<input(?=[^>]*name="version")[^>]*value="3"/)
    expect(html).toMatch(/<textarea[^>]*># Slower/)
    // its own skill was archived since
    expect(html).toMatch(
      /<input(?=[^>]*value="skill-1")[^>]*checked=""[^>]*\/><span>Rope access \(archived\)/,
    )
    expect(html).toMatch(/<input(?![^>]*checked)[^>]*value="skill-2"/)
  })

  it('keep a competency that the framework does not have any more', () => {
    const old = { ...entry, competencies: ['of-old'] }
    const html = renderToStaticMarkup(
      <EditEntryForm action={action} entry={old} framework={framework} goals={[]} skills={[]} />,
    )
    expect(html).toMatch(/<input(?=[^>]*value="of-old")[^>]*checked/)
  })
})
