import type { APIRequestContext } from '@playwright/test'
import { pages } from '@/lib/auth/doors'
import { makeInvitation, makeMentorship } from '../support/factories/access'
import { makeEndorsement, makeEndorsementLink, makeEvidence } from '../support/factories/evidence'
import { makeEntry } from '../support/factories/journal'
import { makePacket, makePacketLink } from '../support/factories/packets'
import { makeFinishedPlan, makeGoal, makeMilestone, makePlan } from '../support/factories/plans'
import { makeRating } from '../support/factories/ratings'
import { makeAgenda, makePromise, makeReview, makeReviewRating } from '../support/factories/reviews'
import { makeSkill } from '../support/factories/skills'
import { callAction, fieldsFor, ownConnection, pagesOfAction, references } from './call-action'
import { today } from './clock'
import { expect, type TestPerson, test } from './fixtures'

/** Stands in every text of somebody else's data. Wherever it comes back, something leaked. */
const mark = 'Zyxquark'

type Owned = {
  person: TestPerson
  mentor: TestPerson
  goal: string
  milestone: string
  entry: string
  deleted: string
  skill: string
  rating: string
  plan: string
  pastPlan: string
  mentorship: string
  review: string
  promise: string
  invitation: string
  evidence: string
  endorsement: string
  endorsementLink: string
  packet: string
  packetLink: string
  session: string
  framework: string
}

type Database = Parameters<typeof makePlan>[0]

/** An account with the mark in every field that takes text. */
async function markedAccount(db: Database, another: (name?: string) => Promise<TestPerson>): Promise<Owned> {
  const person = await another(`${mark} Owner`)
  const framework = await db.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  const ownerId = person.id
  const plan = await makePlan(db, {
    ownerId,
    frameworkVersionId: framework.id,
    roleKey: 'principal-engineer',
  })
  const past = await makeFinishedPlan(db, {
    ...{ ownerId, frameworkVersionId: framework.id, on: '2026-01-31' },
    ...{
      startsOn: '2025-01-01',
      horizonOn: '2026-01-31',
      worked: `${mark} worked`,
      didNotWork: `${mark} not`,
    },
  })
  const goal = await makeGoal(db, {
    ownerId,
    planId: plan.id,
    title: `${mark} goal`,
    outcome: `${mark} outcome`,
    measure: `${mark} measure`,
    relevance: `${mark} relevance`,
    competencies: ['delegation'],
  })
  const milestone = await makeMilestone(db, { goalId: goal.id, title: `${mark} milestone` })
  const rating = await makeRating(db, {
    subjectId: ownerId,
    frameworkVersionId: framework.id,
    competencyKey: 'delegation',
    level: 2,
    note: `${mark} note`,
  })
  const entry = await makeEntry(db, {
    ownerId,
    goalId: goal.id,
    title: `${mark} entry`,
    provider: `${mark} provider`,
    link: `https://example.org/${mark}`,
    reflection: `${mark} reflection`,
    number: `${mark} number`,
    audience: `${mark} audience`,
    slides: `https://example.org/${mark}`,
    takenAway: `${mark} takeaway`,
    date: today,
    competencies: ['delegation'],
  })
  const deleted = await makeEntry(db, {
    ownerId,
    title: `${mark} deleted`,
    deletedAt: new Date(`${today}T08:00:00Z`),
  })
  const skill = await makeSkill(db, {
    ownerId,
    name: `${mark} skill`,
    note: `${mark} note`,
    competencyKey: 'delegation',
  })
  const mentor = await another(`${mark} Mentor`)
  const mentorship = await makeMentorship(db, { ownerId, counterpartId: mentor.id })
  await makeInvitation(db, { ownerId, purpose: `${mark} purpose`, email: `${mark}@example.org` })
  const invitation = await db.invitation.findFirstOrThrow({ where: { ownerId } })
  const evidence = await makeEvidence(db, {
    ...{ ownerId, entryId: entry.id },
    observables: [{ competencyKey: 'delegation', observableKey: 'hands-over-small-task' }],
  })
  const endorsement = await makeEndorsement(db, {
    ...{ evidenceId: evidence.id, endorserId: mentor.id, saw: `${mark} saw` },
  })
  await makeEndorsementLink(db, { ownerId, evidenceId: evidence.id, asked: `${mark} asked` })
  const endorsementLink = await db.endorsementLink.findFirstOrThrow({ where: { ownerId } })
  const packet = await makePacket(db, {
    ...{ ownerId, frameworkVersionId: framework.id, narratives: { '': `${mark} narrative` } },
  })
  await makePacketLink(db, { packetId: packet.id })
  const packetLink = await db.packetLink.findFirstOrThrow({ where: { packetId: packet.id } })
  const session = await db.session.findFirstOrThrow({ where: { personId: ownerId } })
  const review = await makeReview(db, {
    ...{ ownerId, otherId: mentor.id, mentorshipId: mentorship.id, planId: plan.id },
    ...{ frameworkVersionId: framework.id, state: 'preparing', competencies: ['delegation'] },
  })
  await makeAgenda(db, { reviewId: review.id }, [{ by: 'owner', text: `${mark} point` }])
  await makeReviewRating(db, {
    ...{ reviewId: review.id, side: 'owner', competencyKey: 'delegation', level: 2 },
    sentence: `${mark} sentence`,
  })
  const promise = await makePromise(db, { ownerId, otherId: mentor.id, what: `${mark} promise` })
  return {
    person,
    mentor,
    goal: goal.id,
    milestone: milestone.id,
    entry: entry.id,
    deleted: deleted.id,
    skill: skill.id,
    rating: rating.id,
    plan: plan.id,
    pastPlan: past.id,
    mentorship: mentorship.id,
    review: review.id,
    promise: promise.id,
    invitation: invitation.id,
    evidence: evidence.id,
    endorsement: endorsement.id,
    endorsementLink: endorsementLink.id,
    packet: packet.id,
    packetLink: packetLink.id,
    session: session.id,
    framework: framework.id,
  }
}

/** Every row that belongs to somebody, to compare before and after. */
async function everythingOf(db: Database, owned: Owned) {
  const ownerId = owned.person.id
  return {
    person: await db.person.findUnique({ where: { id: ownerId } }),
    sessions: await db.session.findMany({ where: { personId: ownerId } }),
    plans: await db.plan.findMany({ where: { ownerId } }),
    goals: await db.goal.findMany({ where: { ownerId }, include: { competencies: true } }),
    milestones: await db.milestone.findMany({ where: { goal: { ownerId } }, include: { completions: true } }),
    ratings: await db.rating.findMany({ where: { subjectId: ownerId } }),
    skills: await db.skill.findMany({ where: { ownerId }, include: { steps: true } }),
    mentorships: await db.mentorship.findMany({ where: { ownerId } }),
    promises: await db.reviewPromise.findMany({ where: { ownerId }, include: { dates: true } }),
    reviews: await db.review.findMany({
      where: { ownerId },
      include: { competencies: true, ratings: true, agenda: true },
    }),
    evidence: await db.evidence.findMany({
      where: { ownerId },
      include: { observables: true, endorsements: true, links: true },
    }),
    invitations: await db.invitation.findMany({ where: { ownerId } }),
    packets: await db.packet.findMany({
      where: { ownerId },
      include: { narratives: true, omissions: true, links: true },
    }),
    entries: await db.journalEntry.findMany({ where: { ownerId }, include: { competencies: true } }),
  }
}

const ids = { '[id]': 'goal', '[milestoneId]': 'milestone' } as const

/** The address of a page with an owner's ids in it, or with ids that never were. */
function address(page: string, owned: Owned | null): string {
  const goal = owned?.goal ?? '019f0000-0000-7000-8000-000000000000'
  const milestone = owned?.milestone ?? '019f0000-0000-7000-8000-000000000001'
  const entry = owned?.entry ?? '019f0000-0000-7000-8000-000000000002'
  const skill = owned?.skill ?? '019f0000-0000-7000-8000-000000000003'
  const pastPlan = owned?.pastPlan ?? '019f0000-0000-7000-8000-000000000004'
  const review = owned?.review ?? '019f0000-0000-7000-8000-000000000007'
  const promise = owned?.promise ?? '019f0000-0000-7000-8000-000000000008'
  const packet = owned?.packet ?? '019f0000-0000-7000-8000-00000000000a'
  const mentorship = owned?.mentorship ?? '019f0000-0000-7000-8000-000000000006'
  return page
    .replace('/packet/own/[id]', `/packet/own/${packet}`)
    .replace('/mentors/[id]', `/mentors/${mentorship}`)
    .replace('/reviews/[id]', `/reviews/${review}`)
    .replace('/promises/[id]', `/promises/${promise}`)
    .replace('/skills/[id]', `/skills/${skill}`)
    .replace('/plan/past/[id]', `/plan/past/${pastPlan}`)
    .replace('/journal/[id]', `/journal/${entry}`)
    .replace('/mentees/[id]', `/mentees/${owned?.person.id ?? '019f0000-0000-7000-8000-000000000005'}`)
    .replace('[goalId]', goal)
    .replace('[entryId]', entry)
    .replace('[id]', goal)
    .replace('[milestoneId]', milestone)
    .replace('[slug]', 'delegation')
    .replace('[token]', 'no-such-token')
}

/** A page as the browser gets it, and its payload as a client navigation gets it. */
async function readPage(request: APIRequestContext, path: string, more: Record<string, string> = {}) {
  const headers = { ...more, ...ownConnection }
  const page = await request.get(path, { maxRedirects: 0, headers })
  // the framework gives a payload only at an address that says so
  const payload = await request.get(`${path}?_rsc`, { maxRedirects: 0, headers: { ...headers, RSC: '1' } })
  expect(payload.headers()['content-type'], path).toMatch(/^text\/x-component/)
  return {
    status: page.status(),
    location: page.headers().location,
    payload: await payload.text(),
    text: (await page.text()) + (await payload.text()),
  }
}

/** What differs from request to request, and the id that was asked for. */
function comparable(text: string, path: string): string {
  return text
    .replaceAll(/nonce[\\":=]+[A-Za-z0-9+/=]{24}/g, 'nonce')
    .replaceAll(/"[\w-]{21}[vm]\\?"/g, 'KEY')
    .replaceAll(path, 'PATH')
    .replaceAll(path.split('/').filter(Boolean).join('\\",\\"'), 'PATH')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
}

const signedOutOnly = new Set([
  'signUpAction',
  'signInAction',
  'signUpToAcceptAction',
  'signInToAcceptAction',
  'requestResetAction',
  'resetPasswordAction',
])

// every action is called with every id
test.describe.configure({ timeout: 360_000 })

test.describe('a stranger', () => {
  test('sees nothing of somebody else on any page, and a 404 where an id is theirs', async ({
    db,
    another,
    person,
    page,
  }) => {
    const owned = await markedAccount(db, another)
    expect(person.id).not.toBe(owned.person.id)
    for (const path of Object.keys(pages)) {
      const theirs = address(path, owned)
      const read = await readPage(page.request, theirs)
      expect(read.text, theirs).not.toContain(mark)
      if (!Object.keys(ids).some((part) => path.includes(part))) continue
      const wrong = address(path, null)
      const none = await readPage(page.request, wrong)
      expect([read.status, none.status], theirs).toEqual([404, 404])
      expect(comparable(read.text, theirs), theirs).toBe(comparable(none.text, wrong))
      // there is something to be seen, for whom it belongs to
      const reader = path.startsWith('/mentees/') ? owned.mentor : owned.person
      const cookie = `next-auth.session-token=${reader.sessionToken}`
      const seen = await readPage(page.request, theirs, { cookie })
      expect(seen.payload, theirs).toContain(mark)
    }
  })

  test('changes nothing of somebody else by any action, and a stranger’s id answers as a wrong one', async ({
    db,
    another,
    person,
    page,
    baseURL,
  }) => {
    const owned = await markedAccount(db, another)
    const origin = baseURL ?? ''
    const before = await everythingOf(db, owned)
    expect(person.id).not.toBe(owned.person.id)
    for (const [id, reference] of references) {
      if (signedOutOnly.has(reference.exportedName) || reference.exportedName === 'signOutAction') continue
      const path = address(pagesOfAction(reference)[0] ?? '/', null)
      const call = (theirs: string) =>
        callAction(page.request, id, path, fieldsFor(theirs, owned.framework), { origin })
      // what changes something of one's own does so the first time
      await call('019f0000-0000-7000-8000-000000000009')
      for (const theirs of [
        owned.goal,
        owned.milestone,
        owned.entry,
        owned.deleted,
        owned.skill,
        owned.rating,
        owned.plan,
        owned.pastPlan,
        owned.mentorship,
        owned.review,
        owned.promise,
        owned.invitation,
        owned.evidence,
        owned.endorsement,
        owned.endorsementLink,
        owned.packet,
        owned.packetLink,
        owned.session,
      ]) {
        const answer = await call(theirs)
        const none = await call('019f0000-0000-7000-8000-000000000009')
        expect(answer.text, reference.exportedName).not.toContain(mark)
        expect(answer.status, reference.exportedName).toBe(none.status)
      }
    }
    expect(await everythingOf(db, owned)).toEqual(before)
  })
})

test.describe('somebody who is signed out', () => {
  test('sees nothing of anybody on any page and is sent to sign in from personal ones', async ({
    db,
    another,
    request,
  }) => {
    const owned = await markedAccount(db, another)
    const open = ['/', '/sign-in', '/sign-up', '/reset', '/framework', '/help', '/invitation']
    for (const path of Object.keys(pages)) {
      const theirs = address(path, owned)
      const read = await readPage(request, theirs)
      expect(read.text, theirs).not.toContain(mark)
      if (open.includes(path)) expect(read.status, theirs).toBe(200)
      else if (path.includes('[token]')) expect(read.status, theirs).toBe(404)
      // without the cookie of a guest's link
      else if (path === '/guest') expect(read.status, theirs).toBe(410)
      else
        expect([read.status, read.location], theirs).toEqual([
          307,
          `/sign-in?to=${encodeURIComponent(theirs)}`,
        ])
    }
  })

  test('changes nothing of anybody by any action', async ({ db, another, request, baseURL }) => {
    const owned = await markedAccount(db, another)
    const origin = baseURL ?? ''
    const before = await everythingOf(db, owned)
    for (const [id, reference] of references) {
      const path = address(pagesOfAction(reference)[0] ?? '/', null)
      for (const theirs of [
        owned.goal,
        owned.milestone,
        owned.entry,
        owned.deleted,
        owned.skill,
        owned.rating,
        owned.plan,
        owned.pastPlan,
        owned.evidence,
        owned.endorsement,
        owned.endorsementLink,
        owned.packet,
        owned.packetLink,
        owned.session,
      ]) {
        const fields = { ...fieldsFor(theirs, owned.framework), email: owned.person.email }
        const answer = await callAction(request, id, path, fields, { origin })
        expect(answer.text, reference.exportedName).not.toContain(mark)
      }
    }
    expect(await everythingOf(db, owned)).toEqual(before)
  })
})
