import { beforeAll, describe, expect, it } from 'vitest'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { countStatements } from '@/lib/db/statements'
import { loadFramework } from '@/lib/framework/commands'
import { builtIn } from '@/lib/framework/queries'
import { search } from '@/lib/search/queries'
import { makeEntry } from '@/tests/support/factories/journal'
import { somewhere } from '@/tests/support/factories/people'
import { makeGoal, makeMilestone } from '@/tests/support/factories/plans'
import { makeSkill } from '@/tests/support/factories/skills'
import { wholeFramework } from '@/tests/support/factories/whole-framework'
import { found, planner } from './scene'

let ada: SignedIn
let planId: string

beforeAll(async () => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
  const made = await planner()
  ada = made.actor
  planId = made.planId
  await fill(ada, planId, '')
  const eve = await planner()
  await fill(eve.actor, eve.planId, ' of Eve')
})

/** One of each with “Ärger” in it. */
async function fill({ personId: ownerId }: SignedIn, planId: string, whose: string): Promise<void> {
  const client = await database()
  const goal = await makeGoal(client, { ownerId, planId, title: `Less Ärger${whose}` })
  await makeMilestone(client, { goalId: goal.id, title: `First week without Ärger${whose}` })
  await makeSkill(client, { ownerId, name: `Hearing Ärger early${whose}`, competencyKey: 'listening' })
  await makeEntry(client, { ownerId, kind: 'talk', title: `What Ärger costs${whose}`, date: '2027-02-01' })
}

describe('a search', () => {
  it('finds one’s own of every kind, whatever the case and the accents, and nothing of others', async () => {
    expect(await found(ada, ' ARGER ')).toEqual({
      goal: ['Less Ärger'],
      milestone: ['First week without Ärger'],
      skill: ['Hearing Ärger early'],
      entry: ['What Ärger costs'],
    })
    expect(await found(ada, 'listening')).toEqual({ competency: ['Name of listening'] })
  })

  it('says what tells each from others', async () => {
    const { groups } = await search(ada, 'arger', 5)
    expect(groups.flatMap(({ found }) => found)).toMatchObject([
      { kind: 'goal', state: 'open', dueOn: '2027-06-30' },
      { kind: 'milestone', goal: { title: 'Less Ärger' }, isComplete: false },
      { kind: 'skill', competency: 'Name of listening', isArchived: false },
      { kind: 'entry', entryKind: 'talk', state: 'done', date: '2027-02-01' },
    ])
  })

  it('looks for every word, wherever it stands', async () => {
    expect(await found(ada, 'week arger')).toEqual({ milestone: ['First week without Ärger'] })
    expect(await found(ada, 'arger nowhere')).toEqual({})
  })

  it.each(['%', '_', '\\', 'Ä%r', 'A_ger', "' OR 1=1"])('takes %s for what it is', async (text) => {
    expect(await found(ada, text)).toEqual({})
  })

  it('passes over what PostgreSQL cannot be asked for', async () => {
    expect(await found(ada, 'le\u0000ss arger')).toEqual({ goal: ['Less Ärger'] })
  })

  it('finds a sign that the databases take for a pattern', async () => {
    const { actor } = await planner()
    await makeEntry(await database(), { ownerId: actor.personId, title: '100 % of node_modules\\bin' })
    for (const text of ['%', '100 %', 'node_mod', 's\\b'])
      expect(await found(actor, text), text).toEqual({ entry: ['100 % of node_modules\\bin'] })
  })

  it.each(['', '   ', '\u0301'])('without a word finds nothing and asks nothing: %j', async (text) => {
    const { result, statements } = await countStatements(() => search(ada, text, 5))
    expect(result).toEqual({ text: '', groups: [] })
    expect(statements).toBe(0)
  })

  it('leaves out what is in the bin', async () => {
    const { actor } = await planner()
    const deletedAt = new Date('2027-03-09T12:00:00Z')
    await makeEntry(await database(), { ownerId: actor.personId, title: 'Thrown away', deletedAt })
    expect(await found(actor, 'thrown')).toEqual({})
  })

  it('finds archived skills and what older plans held, and says so', async () => {
    const { actor, planId } = await planner()
    const client = await database()
    const ownerId = actor.personId
    await client.plan.update({ where: { id: planId }, data: { activeKey: null } })
    await loadFramework({ kind: 'job' }, { ...wholeFramework(), key: builtIn })
    await makeGoal(client, { ownerId, planId, title: 'Old thing', state: 'dropped', dropReason: 'Moved' })
    await makeSkill(client, { ownerId, name: 'Old trade', archivedAt: new Date('2027-01-01T12:00:00Z') })
    const { groups } = await search(actor, 'old', 5)
    expect(groups.flatMap(({ found }) => found)).toMatchObject([
      { title: 'Old thing', state: 'dropped' },
      { title: 'Old trade', isArchived: true },
    ])
  })

  it('gives the likeliest first and says where there are more', async () => {
    const { actor } = await planner()
    const client = await database()
    for (const [at, title] of ['Kafka first', 'On Kafka', 'Something else'].entries())
      await makeEntry(client, {
        ...{ ownerId: actor.personId, title, date: `2027-02-0${at + 1}`, reflection: 'With Kafka.' },
      })
    expect(await found(actor, 'kafka')).toEqual({ entry: ['Kafka first', 'On Kafka', 'Something else'] })
    const { groups } = await search(actor, 'kafka', 2)
    expect(groups).toMatchObject([
      { found: [{ title: 'Kafka first' }, { title: 'On Kafka' }], hasMore: true },
    ])
  })

  it('takes as many statements for much as for little', async () => {
    const { actor, planId } = await planner()
    const count = async () => (await countStatements(() => search(actor, 'arger', 5))).statements
    await fill(actor, planId, '')
    const little = await count()
    for (let at = 0; at < 6; at++) await fill(actor, planId, ` ${at}`)
    expect(await count()).toBe(little)
    expect(little).toBeLessThanOrEqual(6)
  })

  it('is for the signed in alone', async () => {
    await expect(search({ kind: 'anonymous', from: somewhere }, 'arger', 5)).rejects.toMatchObject({
      code: 'unauthenticated',
    })
    await expect(search({ kind: 'operator' }, 'arger', 5)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
