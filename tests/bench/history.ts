import { newToken, tokenHash } from '@/lib/auth/token'
import { addDays, calendarDay } from '@/lib/clock'
import type { Connection } from '@/lib/db/client'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { newId } from '@/lib/ids'
import { pageSize } from '@/lib/journal/queries/journal'
import { writeKey } from '@/lib/journal/rules/page-key'
import { makeInvitation, makeMentorship } from '@/tests/support/factories/access'
import { makeEndorsementLink, makeEvidence } from '@/tests/support/factories/evidence'
import { type MenteeRecords, makeMentee } from '@/tests/support/factories/mentee'
import { makePacket, makePacketLink } from '@/tests/support/factories/packets'
import { makePerson } from '@/tests/support/factories/people'
import {
  makeCarriedGoals,
  makeFinishedPlan,
  makeGoal,
  makeMilestone,
  makePlan,
} from '@/tests/support/factories/plans'
import { makeGuestLink, makeReview } from '@/tests/support/factories/reviews'
import { makeTalkedOver } from '@/tests/support/factories/talked-over'
import { type Amount, historyRows, spread } from './history-rows'
import { makePromiseHistory } from './promise-history'

export const tenYears: Amount = {
  days: 3652,
  entries: 5000,
  goals: 200,
  open: 12,
  ratings: 2000,
  skills: 300,
}

/**
 * A hundred-and-twentieth of ten years, but for the goals that a plan shows, which are the same twelve open and five
 * closed: they are what somebody is at, not what they have kept.
 */
export const oneMonth: Amount = { days: 30, entries: 42, goals: 17, open: 12, ratings: 17, skills: 12 }

/** A hundred-and-twentieth of everything, goals too: a smaller page. */
export const firstMonth: Amount = { ...oneMonth, goals: 2, open: 2 }

/** Somebody with a plan and a session. */
export type Lead = {
  /** the token of the session, and the header that brings it */
  session: string
  cookie: string
  competency: string
  area: string
  /** an open goal, and a milestone of it */
  goalId: string
  milestoneId: string
  entryId: string
  /** a finished one */
  pastPlanId: string
  skillId: string
  /** somebody whom this person mentors */
  mentee: MenteeRecords
  /** with somebody on this person's own plan */
  mentorshipId: string
  promiseId: string
  /** in preparation */
  reviewId: string
  revealedReviewId: string
  signedReviewId: string
  /** the key after which the last page of the journal begins, where its pages are all full */
  oldestPage: string
  /** tokens of a link that resets the password, and of one that invites somebody */
  reset: string
  invitation: string
  /** the token of a guest's link that nobody has opened; another one is open in this person's browser */
  guestLink: string
  /** the token of a link that asks for an endorsement */
  endorsementLink: string
  /** of the year before, and the token of a link that shows it */
  packetId: string
  packetLink: string
  /** the token of this person's own invitation */
  invited: string
}

type Framework = { id: string; definition: FrameworkDefinition }

/** The framework that the server has loaded. */
export async function loadedFramework(client: Connection): Promise<Framework> {
  const version = await client.frameworkVersion.findFirstOrThrow({ orderBy: { number: 'desc' } })
  return { id: version.id, definition: version.definition as unknown as FrameworkDefinition }
}

/** Stores a person who has used the product for as long as `amount` says, up to `at`. */
export async function makeLead(
  client: Connection,
  { id: frameworkVersionId, definition }: Framework,
  amount: Amount,
  at: Date,
): Promise<Lead> {
  const today = calendarDay(at, 'UTC')
  const { id: personId } = await makePerson(client, { name: 'Kim Berger', createdAt: at })
  const plan = await makePlan(client, {
    ownerId: personId,
    frameworkVersionId,
    roleKey: definition.roles.find(({ kind }) => kind === 'target')?.key ?? null,
    startsOn: spread(0, 1, amount.days, today),
    horizonOn: addDays(today, 300),
  })
  const finishedOn = addDays(plan.startsOn, -1)
  const past = await makeFinishedPlan(client, {
    ...{ ownerId: personId, frameworkVersionId, on: finishedOn },
    startsOn: addDays(finishedOn, -365),
    horizonOn: finishedOn,
  })
  const left = await makeGoal(client, { ownerId: personId, planId: past.id })
  await makeMilestone(client, { goalId: left.id })
  const competencies = definition.competencies.map(({ key }) => key)
  const observables = definition.competencies.map(({ observables }) => observables.map(({ key }) => key))
  const mentor = await makePerson(client, { name: 'Mia Torres', createdAt: at })
  const owner = { personId, planId: plan.id, frameworkVersionId, competencies, observables }
  const rows = historyRows({ ...owner, endorserId: mentor.id }, amount, today)
  const [session, reset, invitation] = [newToken(), newToken(), newToken()]
  const lasting = { createdAt: at, expiresAt: new Date(at.getTime() + 86_400_000) }

  await client.$transaction([
    client.goal.createMany({ data: rows.goals }),
    client.goalCompetency.createMany({ data: rows.goalCompetencies }),
    client.milestone.createMany({ data: rows.milestones }),
    client.milestoneCompletion.createMany({ data: rows.completions }),
    client.rating.createMany({ data: rows.ratings }),
    client.journalEntry.createMany({ data: rows.entries }),
    client.entryCompetency.createMany({ data: rows.entryCompetencies }),
    client.evidence.createMany({ data: rows.evidence }),
    client.evidenceObservable.createMany({ data: rows.evidenceObservables }),
    client.endorsement.createMany({ data: rows.endorsements }),
    client.entryFile.createMany({ data: rows.files }),
    client.skill.createMany({ data: rows.skills }),
    client.skillStep.createMany({ data: rows.skillSteps }),
    client.activityEvent.createMany({ data: rows.events }),
    client.session.create({
      data: {
        id: newId(),
        personId,
        userAgent: 'Bench',
        tokenHash: tokenHash(session),
        lastSeenAt: at,
        ...lasting,
      },
    }),
    client.accountToken.createMany({
      data: [
        { id: newId(), kind: 'reset', personId, tokenHash: tokenHash(reset), ...lasting },
        { id: newId(), kind: 'invitation', personId: null, tokenHash: tokenHash(invitation), ...lasting },
      ],
    }),
  ])
  const goalId = rows.goals.at(-1)?.id ?? ''
  await makeCarriedGoals(client, { planId: past.id, goalIds: [goalId], on: finishedOn, carriedAt: at })
  const mentorship = await makeMentorship(client, { ownerId: personId, counterpartId: mentor.id, since: at })
  const review = await makeReview(client, {
    ...{ ownerId: personId, otherId: mentor.id, mentorshipId: mentorship.id, planId: plan.id },
    ...{ frameworkVersionId, state: 'preparing', competencies: competencies.slice(0, 7) },
    ...{ scheduledAt: new Date(at.getTime() + 604_800_000), createdAt: at, openedAt: at },
  })
  const withGuest = await makeReview(client, {
    ...{ ownerId: personId, otherId: null, planId: plan.id, frameworkVersionId, state: 'preparing' },
    ...{ competencies: competencies.slice(0, 3), createdAt: at, openedAt: at },
  })
  const peer = await makePerson(client, { name: 'Noor Haddad', createdAt: at })
  const withPeer = {
    ...{ ownerId: personId, otherId: peer.id, planId: plan.id, frameworkVersionId },
    mentorshipId: (await makeMentorship(client, { ownerId: personId, counterpartId: peer.id, since: at })).id,
  }
  const guest = newToken()
  const link = { reviewId: withGuest.id, ownerId: personId }
  await makeGuestLink(client, { ...link, seesJournal: true, openedAt: at, browserHash: tokenHash(guest) })
  const evidence = await makeEvidence(client, {
    ...{ ownerId: personId, entryId: rows.entries.at(-1)?.id ?? '' },
    observables: [{ competencyKey: competencies[0] ?? '', observableKey: 'shown' }],
  })
  const packet = await makePacket(client, {
    ...{ ownerId: personId, frameworkVersionId, createdAt: at },
    ...{ roleKey: plan.roleKey ?? '', startsOn: addDays(today, -364), endsOn: today },
  })
  const oldestFirst = rows.entries.map(writeKey).sort()
  return {
    session,
    cookie: `next-auth.session-token=${session}; next-auth.guest=${guest}`,
    competency: competencies[0] ?? '',
    area: definition.areas[0]?.key ?? '',
    goalId,
    milestoneId: rows.milestones.find((milestone) => milestone.goalId === goalId)?.id ?? '',
    entryId: rows.entries.at(-1)?.id ?? '',
    pastPlanId: past.id,
    skillId: rows.skills[0]?.id ?? '',
    mentee: await makeMentee(client, { mentorId: personId, frameworkVersionId, today }),
    mentorshipId: mentorship.id,
    promiseId: await makePromiseHistory(client, personId, amount.days, today),
    reviewId: review.id,
    revealedReviewId: await makeTalkedOver(client, withPeer, { at }),
    signedReviewId: await makeTalkedOver(client, withPeer, { at, signed: true }),
    oldestPage: oldestFirst[pageSize] ?? '',
    reset,
    invitation,
    guestLink: await makeGuestLink(client, link),
    packetId: packet.id,
    packetLink: await makePacketLink(client, {
      packetId: packet.id,
      createdAt: at,
      expiresAt: lasting.expiresAt,
    }),
    endorsementLink: await makeEndorsementLink(client, { ownerId: personId, evidenceId: evidence.id }),
    invited: await makeInvitation(client, { ownerId: personId, createdAt: at }),
  }
}
