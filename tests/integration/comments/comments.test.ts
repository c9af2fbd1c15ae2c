import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sightOf } from '@/lib/access/queries/sight'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { addComment } from '@/lib/comments/commands/add-comment'
import { readComments } from '@/lib/comments/commands/read-comments'
import { removeComment } from '@/lib/comments/commands/remove-comment'
import { menteeThread, ownThread, unreadThreads } from '@/lib/comments/queries'
import type { About } from '@/lib/comments/types'
import { type Connection, database } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { makeMentorship } from '@/tests/support/factories/access'
import { makeEntry } from '@/tests/support/factories/journal'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makeGoal, makeMilestone, makePlan } from '@/tests/support/factories/plans'
import { makeReview } from '@/tests/support/factories/reviews'
import { frameworkId } from '../skills/scene'

let db: Connection
let framework: string
let minute = 0

beforeAll(async () => {
  db = (await database()) as Connection
  framework = await frameworkId()
})
// each comment at a minute of its own
beforeEach(() => setClock(() => new Date(Date.UTC(2027, 2, 10, 12, minute++))))
afterAll(() => setClock(null))

type Scene = {
  owner: SignedIn
  mentor: SignedIn
  mentorshipId: string
  goal: About
  entry: About
  planId: string
}

async function scene(sees: Parameters<typeof makeMentorship>[1] | object = {}): Promise<Scene> {
  const owner = signedInAs(await makePerson(db, { name: 'Ada Lead' }))
  const mentor = signedInAs(await makePerson(db, { name: 'Mia Sommer' }))
  const { id: mentorshipId } = await makeMentorship(db, {
    ownerId: owner.personId,
    counterpartId: mentor.personId,
    ...sees,
  })
  const { id: planId } = await makePlan(db, { ownerId: owner.personId, frameworkVersionId: framework })
  const goal = await makeGoal(db, { ownerId: owner.personId, planId })
  const entry = await makeEntry(db, { ownerId: owner.personId, endsOn: '2027-03-01' })
  return {
    owner,
    mentor,
    mentorshipId,
    planId,
    goal: { type: 'goal', id: goal.id },
    entry: { type: 'entry', id: entry.id },
  }
}

function say(actor: SignedIn, about: About, text = 'Well begun.', more: object = {}) {
  return addComment(actor, {
    aboutType: about.type,
    aboutId: about.id,
    milestoneId: null,
    text,
    requestId: newId(),
    ...more,
  })
}

/** As on the pages of a mentor: what is shown now, then the thread. */
async function seenBy(mentor: SignedIn, owner: SignedIn, about: About) {
  return menteeThread(mentor, await sightOf(mentor, owner.personId), about)
}

async function toldOf(person: SignedIn): Promise<string[]> {
  const rows = await db.notice.findMany({ where: { personId: person.personId }, orderBy: { id: 'asc' } })
  return rows.map(({ kind }) => kind)
}

describe('a comment', () => {
  it('on a goal is read by the owner and the mentor, and the owner is told', async () => {
    const { owner, mentor, goal } = await scene()
    await say(mentor, goal)
    const seen = await ownThread(owner, goal)
    expect(seen.comments).toMatchObject([
      { text: 'Well begun.', author: { name: 'Mia Sommer' }, isUnread: true, writtenOn: '2027-03-10' },
    ])
    expect(seen.unread).toBe(1)
    const theirs = await seenBy(mentor, owner, goal)
    expect(theirs.comments).toMatchObject([{ isUnread: false }])
    expect(theirs.mentionable.map(({ name }) => name)).toEqual(['Ada Lead'])
    expect(await toldOf(owner)).toEqual(['comment.added'])
  })

  it('on a milestone names it; one of another goal is refused', async () => {
    const { owner, mentor, goal, planId } = await scene()
    const milestone = await makeMilestone(db, { goalId: goal.id, title: 'Outline' })
    await say(mentor, goal, 'Short enough?', { milestoneId: milestone.id })
    expect((await ownThread(owner, goal)).comments).toMatchObject([{ milestone: { title: 'Outline' } }])
    const other = await makeGoal(db, { ownerId: owner.personId, planId })
    const stray = await makeMilestone(db, { goalId: other.id })
    await expect(say(mentor, goal, 'Hm', { milestoneId: stray.id })).rejects.toMatchObject({
      code: 'invalid',
      detail: { fields: { milestoneId: 'milestone-unknown' } },
    })
  })

  it('on an entry is answered, and the one who asked is told', async () => {
    const { owner, mentor, entry } = await scene()
    await say(mentor, entry)
    await say(owner, entry, 'Thank you, @mia sommer.')
    expect(await toldOf(mentor)).toEqual(['comment.mention'])
    await say(owner, entry, 'And one more thing.')
    expect(await toldOf(mentor)).toEqual(['comment.mention', 'comment.added'])
  })

  it('is made once by the same request', async () => {
    const { owner, mentor, goal } = await scene()
    const requestId = newId()
    const first = await say(mentor, goal, 'Once.', { requestId })
    expect(await say(mentor, goal, 'Once.', { requestId })).toEqual(first)
    expect((await ownThread(owner, goal)).comments).toHaveLength(1)
    await expect(say(mentor, goal, 'Other words.', { requestId })).rejects.toMatchObject({ code: 'illegal' })
  })

  it('is removed by who wrote it and by nobody else', async () => {
    const { owner, mentor, goal } = await scene()
    const { id } = await say(mentor, goal)
    await expect(removeComment(owner, { id })).rejects.toMatchObject({ code: 'not-found' })
    await removeComment(mentor, { id })
    expect((await ownThread(owner, goal)).comments).toEqual([])
  })

  it('stays without a name when its writer’s account is gone', async () => {
    const { owner, mentor, goal } = await scene()
    await say(mentor, goal)
    await db.person.delete({ where: { id: mentor.personId } })
    expect((await ownThread(owner, goal)).comments).toMatchObject([{ author: null, text: 'Well begun.' }])
  })
})

describe('who may not see a thing', () => {
  const hidden: [string, (made: Scene) => Promise<unknown>, 'goal' | 'entry'][] = [
    ['a goal that is not shared', ({ mentorshipId: id }) => update(id, { seesGoals: false }), 'goal'],
    ['a journal that is not shared', ({ mentorshipId: id }) => update(id, { seesJournal: false }), 'entry'],
    [
      'an entry before the day that the grant begins',
      ({ mentorshipId: id }) => update(id, { journalFrom: '2027-03-02' }),
      'entry',
    ],
    [
      'a private entry',
      ({ entry }) => db.journalEntry.update({ where: { id: entry.id }, data: { isPrivate: true } }),
      'entry',
    ],
    [
      'an entry in the bin',
      ({ entry }) => db.journalEntry.update({ where: { id: entry.id }, data: { deletedAt: new Date() } }),
      'entry',
    ],
    [
      'a goal of a plan that was never reviewed together',
      ({ planId: id }) => db.plan.update({ where: { id }, data: { activeKey: null } }),
      'goal',
    ],
    [
      'anything after the mentorship has ended',
      ({ mentorshipId: id }) => update(id, { endedAt: new Date(), activeKey: null }),
      'goal',
    ],
  ]

  function update(id: string, data: object) {
    return db.mentorship.update({ where: { id }, data })
  }

  it.each(hidden)(
    'neither reads nor writes comments on %s, and is not told of them',
    async (_, hide, kind) => {
      const made = await scene()
      const { owner, mentor } = made
      const about = made[kind]
      await say(mentor, about)
      await hide(made)
      await expect(seenBy(mentor, owner, about)).rejects.toMatchObject({
        code: expect.stringMatching(/not-found|forbidden/),
      })
      await expect(say(mentor, about)).rejects.toMatchObject({ code: 'not-found' })
      if (kind === 'goal' || !(await isInBin(about))) {
        await say(owner, about, 'Between us, @Mia Sommer.')
        expect((await ownThread(owner, about)).mentionable).toEqual([])
      }
      expect(await toldOf(mentor)).toEqual([])
      expect(await unreadThreads(mentor)).toEqual([])
    },
  )

  async function isInBin({ id }: About): Promise<boolean> {
    return (await db.journalEntry.count({ where: { id, deletedAt: { not: null } } })) > 0
  }

  it('is a stranger: not found, whatever they try', async () => {
    const { owner, mentor, goal } = await scene()
    const { id } = await say(mentor, goal)
    const stranger = signedInAs(await makePerson(db))
    const tries = [
      () => seenBy(stranger, owner, goal),
      () => say(stranger, goal),
      () => removeComment(stranger, { id }),
      () => readComments(stranger, { aboutType: 'goal', aboutId: goal.id }),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    expect((await ownThread(stranger, goal)).comments).toEqual([])
  })

  it('sees goals of a finished plan that both have signed a review of', async () => {
    const { owner, mentor, goal, planId } = await scene()
    await db.plan.update({ where: { id: planId }, data: { activeKey: null } })
    await makeReview(db, {
      ownerId: owner.personId,
      otherId: mentor.personId,
      planId,
      frameworkVersionId: framework,
      state: 'signed',
    })
    await say(mentor, goal)
    await say(owner, goal, 'Thank you.')
    expect(await unreadThreads(mentor)).toMatchObject([{ about: goal, count: 1 }])
  })
})

describe('unread comments', () => {
  it('are counted by thing, the newest first, until they are read', async () => {
    const { owner, mentor, goal, entry } = await scene()
    await say(mentor, goal)
    setClock(() => new Date(Date.UTC(2027, 2, 10, 12, minute++)))
    await say(mentor, goal, 'And more.')
    setClock(() => new Date(Date.UTC(2027, 2, 10, 12, minute++)))
    await say(mentor, entry)
    expect(await unreadThreads(owner)).toMatchObject([
      { about: entry, count: 1 },
      { about: goal, count: 2, title: 'Speak outside the company' },
    ])
    expect(await unreadThreads(mentor)).toEqual([])
    setClock(() => new Date(Date.UTC(2027, 2, 10, 12, minute++)))
    await readComments(owner, { aboutType: 'goal', aboutId: goal.id })
    expect(await unreadThreads(owner)).toMatchObject([{ about: entry }])
    expect((await ownThread(owner, goal)).unread).toBe(0)
    setClock(() => new Date(Date.UTC(2027, 2, 10, 12, minute++)))
    await say(mentor, goal, 'Once more.')
    expect(await unreadThreads(owner)).toMatchObject([{ about: goal, count: 1 }, { about: entry }])
  })
})
