import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { skillPage } from '@/lib/progress/queries/skill-page'
import {
  newestSkills,
  skillChoices,
  skillGrowthSince,
  skillList,
  skillsOfCompetency,
} from '@/lib/skills/queries'
import { skillGrowth } from '@/lib/skills/rules/growth'
import type { SkillFilter } from '@/lib/skills/types'
import { makeEntry } from '@/tests/support/factories/journal'
import { makePlan } from '@/tests/support/factories/plans'
import { makeSkill } from '@/tests/support/factories/skills'
import { frameworkId, person } from './scene'

let ada: SignedIn
let eve: SignedIn

beforeAll(() => setClock(() => new Date('2027-06-15T12:00:00Z')))
afterAll(() => setClock(null))
beforeEach(async () => {
  ada = await person()
  eve = await person()
  const db = await database()
  const frameworkVersionId = await frameworkId()
  await makePlan(db, { ownerId: ada.personId, frameworkVersionId })
  const archivedAt = new Date('2027-05-01T12:00:00Z')
  const of = (actor: SignedIn, name: string, more: Omit<Parameters<typeof makeSkill>[1], 'ownerId'> = {}) =>
    makeSkill(db, { ownerId: actor.personId, name, competencyKey: 'building', ...more })
  await of(ada, 'Zürich 100%_sure', {
    note: 'Über den Gotthard',
    createdAt: new Date('2027-02-02T12:00:00Z'),
  })
  await of(ada, 'architecture sketches', {
    steps: [
      { level: 1, on: '2026-12-01' },
      { level: 2, on: '2027-02-01' },
      { level: 4, on: '2027-03-01' },
    ],
  })
  await of(ada, 'Kafka operations', {
    competencyKey: 'listening',
    steps: [
      { level: 2, on: '2027-01-20' },
      { level: 3, on: '2027-04-01' },
    ],
  })
  await of(ada, 'Forgotten things', {
    archivedAt,
    steps: [
      { level: 0, on: '2026-12-01' },
      { level: 5, on: '2027-02-01' },
    ],
  })
  await of(ada, 'Falling behind', {
    steps: [
      { level: 3, on: '2026-12-01' },
      { level: 1, on: '2027-02-01' },
    ],
  })
  await of(eve, 'Kafka of somebody else')
})

const all: SkillFilter = { words: '', competencyKey: null, since: null, withArchived: false }

async function names(filter: Partial<SkillFilter> = {}): Promise<string[]> {
  return (await skillList(ada, { ...all, ...filter })).map(({ name }) => name)
}

describe('a list of skills', () => {
  it('holds one’s own by name without the archived ones, unless they are asked for', async () => {
    const active = ['architecture sketches', 'Falling behind', 'Kafka operations', 'Zürich 100%_sure']
    expect(await names()).toEqual(active)
    expect(await names({ withArchived: true })).toEqual([
      'architecture sketches',
      'Falling behind',
      'Forgotten things',
      'Kafka operations',
      'Zürich 100%_sure',
    ])
    expect((await skillChoices(ada)).map(({ name }) => name)).toEqual(active)
  })

  it('is searched by words of name and note, whatever the case and the accents, wildcards harmless', async () => {
    expect(await names({ words: 'KAFKA' })).toEqual(['Kafka operations'])
    expect(await names({ words: 'gotthard zurich' })).toEqual(['Zürich 100%_sure'])
    expect(await names({ words: '%' })).toEqual(['Zürich 100%_sure'])
    expect(await names({ words: '0_s' })).toEqual([])
    expect(await names({ words: 'somebody' })).toEqual([])
    expect(await names({ words: 'forgotten' })).toEqual([])
    expect(await names({ words: 'forgotten', withArchived: true })).toEqual(['Forgotten things'])
  })

  it('is narrowed to a competency, and to what grew since a day', async () => {
    expect(await names({ competencyKey: 'listening' })).toEqual(['Kafka operations'])
    expect(await names({ since: '2027-01-01' })).toEqual(['architecture sketches', 'Kafka operations'])
    expect(await names({ since: '2027-03-31' })).toEqual(['Kafka operations'])
  })

  it('shows those of a competency, and those added last', async () => {
    const under = await skillsOfCompetency(ada, 'building')
    expect(under.map(({ name }) => name)).toEqual([
      'architecture sketches',
      'Falling behind',
      'Zürich 100%_sure',
    ])
    expect((await newestSkills(ada, 1)).map(({ name }) => name)).toEqual(['Zürich 100%_sure'])
  })
})

describe('growth', () => {
  it('is counted from the steps as the rule counts it', async () => {
    for (const since of ['2026-01-01', '2027-01-01', '2027-01-31', '2027-03-31']) {
      const { grown, levels } = skillGrowth(await skillList(ada, all), since, '2027-06-15')
      const most = grown[0]
      expect(await skillGrowthSince(ada, since)).toEqual({
        skills: grown.length,
        levels,
        most,
        shared: grown.length > 1 && grown[1] && most && grown[1].to - grown[1].from === most.to - most.from,
      })
    }
  })

  it('leaves out the archived ones, those that fell and other people’s', async () => {
    expect(await skillGrowthSince(ada, '2027-01-01')).toMatchObject({
      skills: 2,
      levels: 4,
      most: { name: 'architecture sketches', from: 1, to: 4 },
      shared: false,
    })
    expect(await skillGrowthSince(ada, '2027-05-01')).toBeNull()
    expect(await skillGrowthSince(eve, '2026-01-01')).toBeNull()
  })
})

describe('the page of a skill', () => {
  it('holds the entries that served it, the newest first, and none that was deleted', async () => {
    const db = await database()
    const { id } = await makeSkill(db, { ownerId: ada.personId, competencyKey: 'building' })
    const entry = (title: string, date: string, deletedAt?: Date) =>
      makeEntry(db, { ownerId: ada.personId, title, date, skills: [id], ...(deletedAt && { deletedAt }) })
    await entry('First', '2027-03-01')
    await entry('Second', '2027-04-01')
    await entry('Deleted', '2027-05-01', new Date('2027-05-02T12:00:00Z'))
    await makeEntry(db, { ownerId: ada.personId, title: 'For nothing' })
    const page = await skillPage(ada, id)
    expect(page.entries.map(({ title }) => title)).toEqual(['Second', 'First'])
    expect(page).toMatchObject({ archivedOn: null, today: '2027-06-15' })
    expect(page.framework.competencies.map(({ key }) => key)).toContain('building')
    await expect(skillPage(eve, id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keeps its entries while it is archived', async () => {
    const db = await database()
    const { id } = await makeSkill(db, {
      ownerId: ada.personId,
      archivedAt: new Date('2027-05-01T23:30:00Z'),
    })
    await makeEntry(db, { ownerId: ada.personId, title: 'Kept', skills: [id] })
    const page = await skillPage({ ...ada, timeZone: 'Europe/Berlin' }, id)
    expect(page.archivedOn).toBe('2027-05-02')
    expect(page.entries.map(({ title }) => title)).toEqual(['Kept'])
  })
})
