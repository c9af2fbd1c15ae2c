import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { forgetNewest } from '@/lib/framework/data'
import { builtIn } from '@/lib/framework/queries'
import { newId } from '@/lib/ids'
import { competencyProgress } from '@/lib/progress/queries/competency-progress'
import { standardsOverTime } from '@/lib/progress/queries/levels-over-time'
import { progressPage } from '@/lib/progress/queries/progress-page'
import { makeEndorsement, makeEvidence } from '@/tests/support/factories/evidence'
import { makeEntry } from '@/tests/support/factories/journal'
import { makePerson } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { makeReview } from '@/tests/support/factories/reviews'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { noon, person } from '../plans/scene'

let lead: SignedIn
let [entryId, signedId, bareId] = ['', '', '']

const at = (day: string) => new Date(`${day}T12:00:00Z`)

beforeAll(async () => {
  setClock(() => noon)
  await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
  forgetNewest()
  // where the day is another one than in UTC
  lead = await person('Pacific/Auckland')
  const client = await database()
  const ownerId = lead.personId
  const { id: frameworkVersionId } = await loadFramework({ kind: 'job' }, wholeFramework())
  const { id: planId } = await makePlan(client, { ownerId, frameworkVersionId, roleKey: 'lead' })
  const { id: mentor } = await makePerson(client, { name: 'Ana Horvat' })

  const claim = async (title: string, date: string, more: object = {}, withdrawnAt?: Date) => {
    const entry = await makeEntry(client, { ownerId, title, date, ...more })
    const evidence = await makeEvidence(client, {
      ...{ ownerId, entryId: entry.id, ...(withdrawnAt && { withdrawnAt }) },
      observables: [1, 2].map((level) => ({
        ...{ competencyKey: 'handing-over', observableKey: `shows-${level}` },
      })),
    })
    return { entryId: entry.id, evidenceId: evidence.id }
  }
  // of before the period: it counts until two years have passed
  const old = await claim('Handed over the releases', '2024-12-01')
  const late = await claim('Handed over the billing', '2026-05-01')
  const withdrawn = await claim('Not so', '2026-06-01', {}, at('2026-08-01'))
  const deleted = await claim('Deleted', '2026-06-01', { deletedAt: noon })
  entryId = old.entryId
  const endorse = (of: { evidenceId: string }, day: string, by: object = { endorserId: mentor }) =>
    makeEndorsement(client, { evidenceId: of.evidenceId, at: at(day), ...by })
  await endorse(old, '2026-07-01')
  await endorse(late, '2026-07-05', { guestName: 'Sam', counts: false })
  await endorse(late, '2026-07-06', { endorserId: mentor, withdrawnAt: at('2026-07-07') })
  await endorse(old, '2026-01-01')
  await endorse(withdrawn, '2026-07-08')
  await endorse(deleted, '2026-07-09')

  const review = (day: string | null, competencies: string[]) =>
    makeReview(client, {
      ...{ ownerId, otherId: mentor, planId, frameworkVersionId, competencies },
      ...(day ? { state: 'signed', signedAt: at(day) } : { state: 'revealed' }),
    })
  signedId = (await review('2026-09-01', ['handing-over', 'listening'])).id
  bareId = (await review('2026-10-01', [])).id
  await review('2026-01-01', ['handing-over'])
  await review(null, ['handing-over'])
  await client.agreedLevel.create({
    data: {
      ...{ id: newId(), subjectId: ownerId, reviewId: signedId, frameworkVersionId },
      ...{ competencyKey: 'handing-over', level: 2, agreedAt: at('2026-09-01') },
    },
  })
})
afterAll(() => setClock(null))

describe('evidence over time', () => {
  it('supports a level from its second entry on, until it is withdrawn or two years old', async () => {
    const steps = [
      { day: '2026-04-01', value: 0 },
      { day: '2026-05-01', value: 1 },
      { day: '2026-12-01', value: 0 },
    ]
    const page = await progressPage(lead, '12-months')
    const of = page.areas
      .flatMap(({ competencies }) => competencies)
      .find(({ competency }) => competency.key === 'handing-over')
    expect(of?.supported).toEqual(steps)
    expect((await competencyProgress(lead, 'handing-over', '12-months'))?.history.supported).toEqual(steps)
    expect((await competencyProgress(lead, 'handing-over', 'all'))?.history.supported.at(-1)).toEqual(
      steps.at(-1),
    )
  })

  it('is marked with the endorsements of the period that stand, whether they count or not', async () => {
    const { marks } = await progressPage(lead, '12-months')
    const endorsements = marks.filter(({ kind }) => kind === 'endorsement')
    // noon in UTC is the next day in Auckland
    expect(endorsements.map(({ day, title }) => [day, title])).toEqual([
      ['2026-07-02', 'Handed over the releases, by Ana Horvat'],
      ['2026-07-06', 'Handed over the billing, by Sam, a guest'],
    ])
    expect(endorsements[0]).toMatchObject({ about: entryId, competencies: ['handing-over'] })
  })

  it('is marked with every signed review of the period, and what it agreed on', async () => {
    const reviews = (await progressPage(lead, '12-months')).marks.filter(({ kind }) => kind === 'review')
    expect(reviews.map(({ id, competencies }) => [id, competencies])).toEqual([
      [signedId, ['handing-over', 'listening']],
      [bareId, []],
    ])
    expect(reviews.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^with Ana Horvat: .+ 2$/),
      'with Ana Horvat: no level agreed',
    ])
    const listening = await competencyProgress(lead, 'listening', '12-months')
    expect(listening?.marks.map(({ id, title }) => [id, title])).toEqual([
      [signedId, 'with Ana Horvat: no level agreed'],
    ])
    expect((await progressPage(lead, '12-months')).agreed).toEqual(new Set(['handing-over']))
  })

  it('goes back to the first of it where all is asked for', async () => {
    const { from, marks } = await progressPage(lead, 'all')
    expect(from).toBe('2024-12-01')
    expect(marks.filter(({ kind }) => kind === 'endorsement')).toHaveLength(3)
  })

  it('takes no statement more for a competency that there is not', async () => {
    const { statements } = await countStatements(async () => {
      const standards = await standardsOverTime(lead)
      expect(await competencyProgress(lead, 'nothing', '12-months', standards)).toBeNull()
      await progressPage(lead, '12-months', standards)
    })
    expect(statements).toBe(7)
  })

  it('shows nothing of somebody else’s', async () => {
    const { marks, areas } = await progressPage(await person(), 'all')
    expect(marks).toEqual([])
    const supported = areas.flatMap(({ competencies }) => competencies.flatMap((each) => each.supported))
    expect(supported.every(({ value }) => value === 0)).toBe(true)
  })
})
