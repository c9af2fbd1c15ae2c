import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { menteeOverview, menteePastPlan } from '@/lib/reviews/queries/mentee-overview'
import { menteeEntry, menteeGoal, menteeJournal, menteeSkills } from '@/lib/reviews/queries/mentee-things'
import { makeEntries, makeEntry } from '@/tests/support/factories/journal'
import { makeFinishedPlan, makeGoal, makeMilestone } from '@/tests/support/factories/plans'
import { makeRating } from '@/tests/support/factories/ratings'
import { makeReview } from '@/tests/support/factories/reviews'
import { makeSkill } from '@/tests/support/factories/skills'
import { inDays, menteeOf, mentor, noon, today } from './scene'

beforeAll(() => {
  setClock(() => noon)
})

/** Somebody with one of everything that a mentor sees, and a finished plan of the two and one of the owner's alone. */
async function shown(grant: Parameters<typeof menteeOf>[2] = {}) {
  const client = await database()
  const actor = await mentor()
  const scene = await menteeOf(actor, 'Mia Lead', grant)
  const { ownerId, planId, pair } = scene
  const goal = await makeGoal(client, { ownerId, planId, competencies: ['building'] })
  await makeMilestone(client, { goalId: goal.id })
  const skill = await makeSkill(client, { ownerId, competencyKey: 'building' })
  const entry = await makeEntry(client, { ownerId, date: today, goalId: goal.id, skills: [skill.id] })
  const finished = { ownerId, frameworkVersionId: pair.frameworkVersionId, on: '2026-12-31' }
  const [ofTwo, alone] = [await makeFinishedPlan(client, finished), await makeFinishedPlan(client, finished)]
  const signedAt = inDays(-90)
  const signed = { ...pair, planId: ofTwo.id, state: 'signed', signedAt, scheduledAt: signedAt }
  const review = await makeReview(client, signed)
  const oldGoal = await makeGoal(client, { ownerId, planId: ofTwo.id, title: 'Of the two' })
  const hiddenGoal = await makeGoal(client, { ownerId, planId: alone.id, title: 'Alone' })
  return { ...scene, actor, goal, skill, entry, ofTwo, alone, review, oldGoal, hiddenGoal }
}

type Scene = Awaited<ReturnType<typeof shown>>

/** Everything that can be asked for of somebody. */
const doors: Record<string, (actor: SignedIn, scene: Scene) => Promise<unknown>> = {
  overview: (actor, { ownerId }) => menteeOverview(actor, ownerId),
  past: (actor, { ownerId, ofTwo }) => menteePastPlan(actor, ownerId, ofTwo.id),
  goal: (actor, { ownerId, goal }) => menteeGoal(actor, ownerId, goal.id),
  skills: (actor, { ownerId }) => menteeSkills(actor, ownerId),
  journal: (actor, { ownerId }) => menteeJournal(actor, ownerId, {}),
  entry: (actor, { ownerId, entry }) => menteeEntry(actor, ownerId, entry.id),
}

const notFound = { code: 'not-found' }

describe('what a mentor sees of somebody', () => {
  it('is the active plan, its open goals, the skills, the journal, the reviews and the plans of the two', async () => {
    const scene = await shown()
    const { actor, ownerId } = scene
    const overview = await menteeOverview(actor, ownerId)
    expect(overview).toMatchObject({ plan: { id: scene.planId }, today })
    expect(overview.goals?.map(({ id }) => id)).toEqual([scene.goal.id])
    expect(overview.standing).not.toBeNull()
    expect(overview.reviews).toEqual([{ id: scene.review.id, state: 'signed', day: '2026-12-10' }])
    expect(overview.past.map(({ id }) => id)).toEqual([scene.ofTwo.id])
    expect((await menteeSkills(actor, ownerId)).skills.map(({ id }) => id)).toEqual([scene.skill.id])
    expect((await menteeGoal(actor, ownerId, scene.goal.id)).goal.milestones).toHaveLength(1)
    expect(await menteeEntry(actor, ownerId, scene.entry.id)).toMatchObject({
      entry: { id: scene.entry.id, goal: null, goalId: null, skills: [scene.skill.id] },
    })
  })

  it.each(Object.keys(doors))(
    'is not there for a stranger, after the end, or for the owner: %s',
    async (door) => {
      const scene = await shown()
      const ask = doors[door]
      if (!ask) throw new Error('There is no such door.')
      await expect(ask(scene.actor, scene)).resolves.toBeTruthy()
      await expect(ask(await mentor('Stranger'), scene)).rejects.toMatchObject(notFound)
      await expect(ask(scene.owner, scene)).rejects.toMatchObject(notFound)
      const ended = { endedAt: noon, activeKey: null }
      await (await database()).mentorship.update({ where: { id: scene.mentorship.id }, data: ended })
      await expect(ask(scene.actor, scene)).rejects.toMatchObject(notFound)
    },
  )

  it.each([
    ['seesGoals', ['goal']],
    ['seesSkills', ['skills']],
    ['seesLevels', []],
    ['seesJournal', ['journal', 'entry']],
  ] as const)('leaves out what is switched off: %s', async (name, closed) => {
    const scene = await shown({ [name]: false })
    for (const [door, ask] of Object.entries(doors)) {
      if ((closed as readonly string[]).includes(door))
        await expect(ask(scene.actor, scene), door).rejects.toMatchObject(notFound)
      else await expect(ask(scene.actor, scene), door).resolves.toBeTruthy()
    }
    const { goals, standing } = await menteeOverview(scene.actor, scene.ownerId)
    expect([goals === null, standing === null]).toEqual([name === 'seesGoals', name === 'seesLevels'])
    const past = await menteePastPlan(scene.actor, scene.ownerId, scene.ofTwo.id)
    expect([past.goals === null, past.standing === null]).toEqual([goals === null, standing === null])
    if (name === 'seesSkills') {
      const { entry } = await menteeEntry(scene.actor, scene.ownerId, scene.entry.id)
      expect([entry.skills, entry.namedSkills]).toEqual([[], []])
    }
  })

  it('is of no other plan than the active one and those that the two have reviewed', async () => {
    const { actor, ownerId, ofTwo, alone, oldGoal, hiddenGoal } = await shown()
    expect((await menteePastPlan(actor, ownerId, ofTwo.id)).goals?.map(({ title }) => title)).toEqual([
      'Of the two',
    ])
    await expect(menteePastPlan(actor, ownerId, alone.id)).rejects.toMatchObject(notFound)
    expect((await menteeGoal(actor, ownerId, oldGoal.id)).goal.summary.title).toBe('Of the two')
    await expect(menteeGoal(actor, ownerId, hiddenGoal.id)).rejects.toMatchObject(notFound)
    // what somebody else has signed with the owner opens nothing
    const other = await shown()
    await expect(menteeGoal(actor, ownerId, other.goal.id)).rejects.toMatchObject(notFound)
  })

  it('is no entry that is marked private, in the bin, or earlier than the first day, nor are they counted', async () => {
    const client = await database()
    const { actor, ownerId, entry } = await shown({ journalFrom: '2027-03-01' })
    const minutes = 60
    const [isPrivate, early, inBin] = [
      await makeEntry(client, { ownerId, date: today, isPrivate: true, minutes }),
      await makeEntry(client, { ownerId, date: '2027-02-28', minutes }),
      await makeEntry(client, { ownerId, date: today, deletedAt: noon, minutes }),
    ]
    const first = await makeEntry(client, { ownerId, date: '2027-03-01', minutes: 5 })
    const { page } = await menteeJournal(actor, ownerId, {})
    expect(page.entries.map(({ id }) => id)).toEqual([entry.id, first.id])
    expect(page.totals).toEqual({ entries: 2, timed: 1, minutes: 5 })
    for (const { id } of [isPrivate, early, inBin])
      await expect(menteeEntry(actor, ownerId, id)).rejects.toMatchObject(notFound)
  })

  it('keeps to all this on every page of a journal', async () => {
    const client = await database()
    const { actor, ownerId } = await shown({ journalFrom: '2027-02-01' })
    await makeEntries(client, [
      ...Array.from({ length: 40 }, (_, n) => ({
        ownerId,
        date: `2027-02-${String((n % 28) + 1).padStart(2, '0')}`,
      })),
      ...Array.from({ length: 30 }, () => ({ ownerId, date: '2027-02-14', isPrivate: true })),
      ...Array.from({ length: 30 }, () => ({ ownerId, date: '2027-01-31' })),
    ])
    const first = await menteeJournal(actor, ownerId, {})
    expect(first.page.totals.entries).toBe(41)
    expect(first.page.entries).toHaveLength(25)
    const second = await menteeJournal(actor, ownerId, { before: first.page.before ?? '' })
    expect(second.page).toMatchObject({ totals: { entries: 41 }, before: null })
    expect(second.page.entries).toHaveLength(16)
    const back = await menteeJournal(actor, ownerId, { after: second.page.after ?? '' })
    expect(back.page.entries.map(({ id }) => id)).toEqual(first.page.entries.map(({ id }) => id))
    const all = [...first.page.entries, ...second.page.entries]
    expect(all.some(({ isPrivate, date }) => isPrivate || date < '2027-02-01')).toBe(false)
  })

  it('is the level at which a review that is being prepared was opened', async () => {
    const client = await database()
    const { actor, ownerId, pair } = await shown()
    const { frameworkVersionId } = pair
    const rated = { subjectId: ownerId, frameworkVersionId, competencyKey: 'building' }
    await makeRating(client, { ...rated, level: 2, ratedAt: inDays(-20) })
    const level = async () => {
      const { standing } = await menteeOverview(actor, ownerId)
      const all = standing?.areas.flatMap(({ competencies }) => competencies)
      return all?.find(({ competency }) => competency.key === 'building')?.current.level
    }
    expect(await level()).toBe(2)
    const { id } = await makeReview(client, {
      ...{ ...pair, state: 'preparing', openedAt: inDays(-2), competencies: ['building'] },
    })
    await makeRating(client, { ...rated, level: 4, ratedAt: inDays(-1) })
    expect(await level()).toBe(2)
    await client.review.update({ where: { id }, data: { state: 'revealed' } })
    expect(await level()).toBe(4)
  })

  it('takes few enough statements that the session and comments find room beside them', async () => {
    const scene = await shown()
    const counts: Record<string, number> = {}
    for (const [door, ask] of Object.entries(doors)) {
      await ask(scene.actor, scene)
      counts[door] = (await countStatements(() => ask(scene.actor, scene))).statements
    }
    expect(counts.overview).toBeLessThanOrEqual(7)
    for (const count of Object.values(counts)) expect(count).toBeLessThanOrEqual(7)
    for (const door of ['goal', 'entry']) expect(counts[door], door).toBeLessThanOrEqual(6)
  })
})
