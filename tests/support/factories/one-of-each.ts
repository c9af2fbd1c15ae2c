import type { Records } from '@/bin/visits'
import { addDays } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { makeInvitation, makeMentorship } from './access'
import { makeFile } from './files'
import { makeEntry } from './journal'
import { makeMentee } from './mentee'
import { makePacket } from './packets'
import { makePerson } from './people'
import { makeCarriedGoals, makeFinishedPlan, makeGoal, makeMilestone, makePlan } from './plans'
import { makeRating } from './ratings'
import { makePromise, makeReview } from './reviews'
import { makeSkill } from './skills'
import { makeTalkedOver } from './talked-over'

type For = { ownerId: string; frameworkVersionId: string; today: string }

/** Stores one of everything that one can keep, for somebody with nothing yet; gives what there is to open. */
export async function makeOneOfEach(
  client: Db,
  { ownerId, frameworkVersionId, today }: For,
): Promise<Records> {
  const beganOn = addDays(today, -160)
  const past = await makeFinishedPlan(client, {
    ...{ ownerId, frameworkVersionId, on: addDays(beganOn, -1) },
    startsOn: addDays(beganOn, -365),
    horizonOn: beganOn,
  })
  const plan = await makePlan(client, {
    ...{ ownerId, frameworkVersionId, roleKey: 'operations-management' },
    startsOn: beganOn,
    horizonOn: addDays(beganOn, 365),
  })
  const goal = await makeGoal(client, {
    ...{ ownerId, planId: plan.id, competencies: ['delegation'] },
    startsOn: beganOn,
    dueOn: addDays(today, 100),
  })
  const milestone = await makeMilestone(client, { goalId: goal.id, dueOn: addDays(today, -14) })
  await makeCarriedGoals(client, {
    ...{ planId: past.id, goalIds: [goal.id] },
    on: addDays(beganOn, -1),
    carriedAt: new Date(`${beganOn}T09:00:00Z`),
  })
  await makeRating(client, {
    ...{ subjectId: ownerId, frameworkVersionId, competencyKey: 'delegation', level: 2 },
    ratedAt: new Date(`${addDays(today, -45)}T09:00:00Z`),
  })
  const skill = await makeSkill(client, {
    ...{ ownerId, competencyKey: 'delegation', targetLevel: 4 },
    steps: [
      { level: 1, on: addDays(beganOn, -60) },
      { level: 3, on: addDays(today, -42) },
    ],
  })
  const entry = await makeEntry(client, {
    ...{ ownerId, goalId: goal.id, competencies: ['delegation'], skills: [skill.id] },
    date: addDays(today, -5),
    minutes: 90,
    reflection: '# What I took away\n\n- one\n- two\n\n[A link](https://example.org)',
  })
  await makeFile(client, { ownerId, entryId: entry.id })
  await makeEntry(client, {
    ...{ ownerId, title: 'Logged twice', date: addDays(today, -5) },
    deletedAt: new Date(`${addDays(today, -4)}T09:00:00Z`),
  })
  const mentor = await makePerson(client, { name: 'Mia Torres' })
  const mentorship = await makeMentorship(client, { ownerId, counterpartId: mentor.id })
  await makeInvitation(client, { ownerId })
  const promise = await makePromise(client, {
    ...{ ownerId, otherId: mentor.id, what: 'Bring two options to each design forum' },
    ...{ dueOn: addDays(today, -3), createdAt: new Date(`${addDays(today, -30)}T09:00:00Z`) },
  })
  const met = {
    ownerId,
    otherId: mentor.id,
    mentorshipId: mentorship.id,
    planId: plan.id,
    frameworkVersionId,
  }
  const signed = await makeTalkedOver(client, met, {
    at: new Date(`${addDays(today, -60)}T13:00:00Z`),
    signed: true,
  })
  const revealed = await makeTalkedOver(client, met, { at: new Date(`${today}T05:00:00Z`) })
  const { id: preparing } = await makeReview(client, {
    ...{ ...met, state: 'preparing', competencies: ['delegation'] },
    scheduledAt: new Date(`${addDays(today, 9)}T13:00:00Z`),
    openedAt: new Date(`${addDays(today, -1)}T09:00:00Z`),
  })
  const { id: guest } = await makeReview(client, {
    ...{ ...met, otherId: null, mentorshipId: null, state: 'preparing', competencies: ['communication'] },
    scheduledAt: new Date(`${addDays(today, 20)}T13:00:00Z`),
    openedAt: new Date(`${addDays(today, -1)}T10:00:00Z`),
  })
  const mentee = await makeMentee(client, { mentorId: ownerId, frameworkVersionId, today })
  await client.notice.create({
    data: {
      ...{
        id: newId(),
        occasion: `review.scheduled:${ownerId}`,
        personId: ownerId,
        kind: 'review.scheduled',
      },
      ...{ subjectId: 'none', ownerId, actorId: mentee.id, at: new Date(`${addDays(today, -1)}T09:00:00Z`) },
    },
  })
  await client.activityEvent.create({
    data: {
      ...{ id: newId(), ownerId, actorId: ownerId, kind: 'entry.logged', subjectType: 'entry' },
      ...{ subjectId: entry.id, at: new Date(`${addDays(today, -5)}T18:00:00Z`) },
    },
  })
  const packet = await makePacket(client, {
    ...{ ownerId, frameworkVersionId, roleKey: 'operations-management' },
    ...{ startsOn: beganOn, endsOn: addDays(today, 30) },
    narratives: { '': '# What I did\n\nI handed over a lot. It went well [c-delegation].' },
  })
  return {
    competencies: { rated: 'delegation' },
    goals: { open: goal.id },
    milestones: { overdue: { goalId: goal.id, id: milestone.id } },
    entries: { long: entry.id },
    plans: { past: past.id },
    skills: { grown: skill.id },
    reviews: { signed, revealed, preparing, guest },
    promises: { open: promise.id },
    packets: { one: packet.id },
    mentorships: { one: mentorship.id },
    mentees: { one: mentee },
    grewSince: addDays(today, -120),
  }
}
