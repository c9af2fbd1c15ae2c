import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { addDays } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { ownEntry } from '@/lib/journal/queries/entry'
import { journalPage } from '@/lib/journal/queries/journal'
import type { Asked } from '@/lib/journal/rules/filter'
import { type EntryKind, type EntryState, entryStates } from '@/lib/journal/types'
import { routes } from '@/lib/routes'
import { makeEntry } from '@/tests/support/factories/journal'
import { goalIn, person, planOf, skillOf } from './scene'

/** The titles of everything that is asked for, page after page. */
async function titles(owner: SignedIn, asked: Asked): Promise<string[]> {
  const found: string[] = []
  let before: string | null = null
  do {
    const { page } = await journalPage(owner, before === null ? asked : { ...asked, before })
    found.push(...page.entries.map(({ title }) => title))
    before = page.before
  } while (before !== null)
  return found
}

describe('the journal by one thing', () => {
  let owner: SignedIn
  let goal: string
  let skill: string

  beforeAll(async () => {
    const client = await database()
    owner = await person()
    goal = await goalIn(await planOf(owner), owner)
    skill = await skillOf(owner)
    const of = { ownerId: owner.personId }
    await makeEntry(client, { ...of, title: 'Talk', kind: 'talk', date: '2026-03-04' })
    await makeEntry(client, { ...of, title: 'Building', date: '2026-03-03', competencies: ['building'] })
    await makeEntry(client, { ...of, title: 'Listening', date: '2026-03-02', competencies: ['listening'] })
    await makeEntry(client, { ...of, title: 'For the goal', date: '2026-03-01', goalId: goal })
    await makeEntry(client, { ...of, title: 'With the skill', date: '2026-02-28', skills: [skill] })
    await makeEntry(client, { ...of, title: 'Ahead', date: '2026-02-27', state: 'planned' })
    await makeEntry(client, { ...of, title: 'For myself', date: '2026-02-26', isPrivate: true })
    await makeEntry(client, { ...of, title: 'In the bin', kind: 'talk', deletedAt: new Date() })
    const stranger = await person()
    await makeEntry(client, { ownerId: stranger.personId, title: 'Not mine', kind: 'talk' })
  })

  it.each([
    ['kind', { kind: 'talk' }, ['Talk']],
    ['area', { area: 'people' }, ['Listening']],
    ['competency', { competency: 'building' }, ['Building']],
    ['state', { state: 'planned' }, ['Ahead']],
    ['being private', { private: 'only' }, ['For myself']],
    [
      'the first and the last day',
      { from: '2026-02-28', to: '2026-03-01' },
      ['For the goal', 'With the skill'],
    ],
    ['words', { words: 'MYSELF for' }, ['For myself']],
  ])('has what fits by %s', async (_, asked, expected) => {
    expect(await titles(owner, asked)).toEqual(expected)
  })

  it('has what serves a goal and what needed a skill', async () => {
    expect(await titles(owner, { goal })).toEqual(['For the goal'])
    expect(await titles(owner, { skill })).toEqual(['With the skill'])
  })

  it('has all but private ones', async () => {
    const all = await titles(owner, {})
    expect(all).toHaveLength(7)
    expect(await titles(owner, { private: 'without' })).toEqual(all.filter((title) => title !== 'For myself'))
  })

  it("passes over a goal and a skill of somebody else's, as over what never was", async () => {
    const stranger = await person()
    const theirs = await goalIn(await planOf(stranger), stranger)
    const { filter, page } = await journalPage(owner, {
      goal: theirs,
      skill: await skillOf(stranger),
      area: 'moon',
    })
    expect(filter).toEqual({})
    expect(page.totals.entries).toBe(7)
  })

  it('offers the goals of finished plans, and archived skills that an entry has', async () => {
    const somebody = await person()
    const client = await database()
    const [open, achieved] = [
      await goalIn(await planOf(somebody), somebody),
      await goalIn(await planOf(somebody, false), somebody, 'achieved'),
    ]
    const [used, unused] = [await skillOf(somebody, 'Used', true), await skillOf(somebody, 'Unused', true)]
    await makeEntry(client, { ownerId: somebody.personId, skills: [used] })
    await makeEntry(client, { ownerId: somebody.personId, skills: [unused], deletedAt: new Date() })
    const { choices } = await journalPage(somebody, {})
    expect(new Map(choices.goals.map(({ id, closed }) => [id, closed]))).toEqual(
      new Map([
        [open, false],
        [achieved, true],
      ]),
    )
    expect(choices.skills).toEqual([{ id: used, name: 'Used', archived: true }])
  })

  it('offers skills by name, signs before letters, and so do its entries', async () => {
    const somebody = await person()
    const names = ['über', 'Zen', '% of time', 'Ärger']
    const skills = await Promise.all(names.map((name) => skillOf(somebody, name)))
    const { id } = await makeEntry(await database(), { ownerId: somebody.personId, skills })
    const inOrder = ['% of time', 'Ärger', 'über', 'Zen']
    await planOf(somebody)
    const { choices } = await journalPage(somebody, {})
    expect(choices.skills.map(({ name }) => name)).toEqual(inOrder)
    expect((await ownEntry(somebody, id)).namedSkills.map(({ name }) => name)).toEqual(inOrder)
  })
})

describe('the words of a filter', () => {
  let owner: SignedIn

  beforeAll(async () => {
    const client = await database()
    owner = await person()
    await planOf(owner)
    const of = { ownerId: owner.personId, date: '2026-03-01' }
    await makeEntry(client, { ...of, title: 'ÜBERBLICK, Señor Œuvre', reflection: 'Ångström and Straße' })
    await makeEntry(client, { ...of, title: 'Ｋａｆｋａ at 100% load', reflection: 'snake_case \\ back' })
    await makeEntry(client, { ...of, title: 'Kafka at 1000 load', reflection: 'snakeXcase / slash' })
    await makeEntry(client, {
      ...of,
      kind: 'talk',
      title: 'A talk',
      audience: 'Forty Finns',
      provider: 'Town hall',
    })
    await makeEntry(client, { ...of, title: 'A link', link: 'https://example.org/Cours-É' })
  })

  it.each([
    ['überblick', 'ÜBERBLICK, Señor Œuvre'],
    ['UBERBLICK', 'ÜBERBLICK, Señor Œuvre'],
    ['u\u0308BERBLICK', 'ÜBERBLICK, Señor Œuvre'],
    ['SENOR oeuvre', 'ÜBERBLICK, Señor Œuvre'],
    ['angstrom STRASSE', 'ÜBERBLICK, Señor Œuvre'],
    ['straße señor', 'ÜBERBLICK, Señor Œuvre'],
    ['town FINNS', 'A talk'],
    ['cours-e', 'A link'],
  ])('find %s whatever its case and its accents', async (words, title) => {
    expect(await titles(owner, { words })).toEqual([title])
  })

  it.each([
    ['100%', ['Ｋａｆｋａ at 100% load']],
    ['snake_case', ['Ｋａｆｋａ at 100% load']],
    ['\\', ['Ｋａｆｋａ at 100% load']],
    ['%', ['Ｋａｆｋａ at 100% load']],
    ['_', ['Ｋａｆｋａ at 100% load']],
    ['k*a', []],
    ['k?fka', []],
    ['[k]afka', []],
    ['ka%ka', []],
    ["kafka' or '1'='1", []],
  ])('take every sign of %s for itself', async (words, expected) => {
    expect(await titles(owner, { words })).toEqual(expected)
  })

  it('stand in any of the texts of an entry, in any order, each somewhere', async () => {
    expect(await titles(owner, { words: 'load kafka' })).toHaveLength(2)
    expect(await titles(owner, { words: 'kafka slash' })).toEqual(['Kafka at 1000 load'])
    expect(await titles(owner, { words: 'kafka finns' })).toEqual([])
  })
})

describe('several filters', () => {
  const size = 90
  const kinds: EntryKind[] = ['talk', 'course', 'project']
  const areas: Record<string, string[]> = { craft: ['building'], people: ['handing-over', 'listening'] }
  const competencies = ['building', 'handing-over', 'listening']
  const wordLists = [['red'], ['red', 'blue'], ['blue', 'gréen']]
  const firstDay = '2026-01-01'
  type Row = {
    title: string
    kind: EntryKind
    state: EntryState
    date: string
    minutes: number | null
    isPrivate: boolean
    competencies: string[]
    goalId: string | null
    skills: string[]
    words: string[]
  }
  let owner: SignedIn
  let rows: Row[]
  let goals: string[]
  let skills: string[]

  beforeAll(async () => {
    const client = await database()
    owner = await person()
    const plan = await planOf(owner)
    goals = [await goalIn(plan, owner), await goalIn(plan, owner)]
    skills = [await skillOf(owner, 'One'), await skillOf(owner, 'Another')]
    const nth = <T>(things: readonly T[], n: number) => things[n % things.length] as T
    rows = Array.from({ length: size }, (_, n) => ({
      title: `Entry ${n}`,
      kind: nth(kinds, n),
      state: nth(entryStates, Math.floor(n / 2)),
      date: addDays(firstDay, n % 31),
      minutes: n % 4 === 0 ? null : n,
      isPrivate: n % 5 === 0,
      competencies: competencies.filter((_, at) => (n >> at) % 2 === 0),
      goalId: n % 3 === 2 ? null : nth(goals, n),
      skills: skills.filter((_, at) => (n >> at) % 3 === 0),
      words: nth(wordLists, Math.floor(n / 3)),
    }))
    for (const { words, ...row } of rows)
      await makeEntry(client, { ...row, ownerId: owner.personId, reflection: words.join(' ') })
  })

  it('have what each of them has, and come to its hours', async () => {
    const day = fc.integer({ min: -5, max: 40 }).map((days) => addDays(firstDay, days))
    const filters = fc.record(
      {
        kind: fc.subarray(kinds, { minLength: 1 }),
        area: fc.constantFrom(...Object.keys(areas)),
        competency: fc.constantFrom(...competencies),
        goal: fc.constantFrom(0, 1),
        skill: fc.constantFrom(0, 1),
        from: day,
        to: day,
        state: fc.constantFrom(...entryStates),
        private: fc.constantFrom('only' as const, 'without' as const),
        words: fc.constantFrom('red', 'BLUE', 'green', 'blue green', 'red green'),
      },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(filters, async ({ goal: goalAt, skill: skillAt, ...others }) => {
        const goal = goalAt === undefined ? undefined : goals[goalAt]
        const skill = skillAt === undefined ? undefined : skills[skillAt]
        const asked = { ...others, ...(goal && { goal }), ...(skill && { skill }) }
        const { kind, area, competency, from, to, state, private: privacy, words = '' } = asked
        const fitting = rows.filter(
          (row) =>
            (!kind || kind.includes(row.kind)) &&
            (!area || areas[area]?.some((key) => row.competencies.includes(key))) &&
            (!competency || row.competencies.includes(competency)) &&
            (!goal || row.goalId === goal) &&
            (!skill || row.skills.includes(skill)) &&
            (!from || row.date >= from) &&
            (!to || row.date <= to) &&
            (!state || row.state === state) &&
            (!privacy || row.isPrivate === (privacy === 'only')) &&
            words
              .toLowerCase()
              .split(' ')
              .every((word) => row.words.join(' ').replace('é', 'e').includes(word)),
        )
        const timed = fitting.flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))
        const { page, filter } = await journalPage(owner, asked)
        expect(page.totals).toEqual({
          entries: fitting.length,
          timed: timed.length,
          minutes: timed.reduce((sum, each) => sum + each, 0),
        })
        expect((await titles(owner, asked)).sort()).toEqual(fitting.map(({ title }) => title).sort())
        // the address of what is shown asks for the same
        const { searchParams } = new URL(routes.journal(filter), 'https://belay.example.org')
        const again = Object.fromEntries(
          [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]),
        )
        expect((await journalPage(owner, again)).page).toEqual(page)
      }),
      { numRuns: 60 },
    )
  })

  it('stay on every page, forwards and back', async () => {
    const asked = { kind: ['talk', 'course'] }
    const fitting = rows.filter(({ kind }) => kind !== 'project')
    const first = (await journalPage(owner, asked)).page
    expect(first.totals.entries).toBe(fitting.length)
    const second = (await journalPage(owner, { ...asked, before: first.before ?? '' })).page
    const back = (await journalPage(owner, { ...asked, after: second.after ?? '' })).page
    expect(back.entries).toEqual(first.entries)
    expect(second.totals).toEqual(first.totals)
    expect([...first.entries, ...second.entries].filter(({ kind }) => kind === 'project')).toEqual([])
  })
})
