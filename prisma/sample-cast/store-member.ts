import type { Event } from '@/lib/activity/types'
import { calendarDay } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { newId } from '@/lib/ids'
import { makeEvents } from '@/tests/support/factories/activity'
import { makeEntries } from '@/tests/support/factories/journal'
import { makePerson, type PersonRow } from '@/tests/support/factories/people'
import {
  makeCarriedGoals,
  makeFinishedPlan,
  makeGoal,
  makeMilestones,
  makePlan,
} from '@/tests/support/factories/plans'
import { makeRatings } from '@/tests/support/factories/ratings'
import { makeSkills } from '@/tests/support/factories/skills'
import { instantOn, workingDay } from './days'
import type { EarlierPlan, Member, MemberEntry, MemberGoal, MemberSkill } from './schema'

export type Counts = { goals: number; milestones: number; ratings: number; entries: number }

type Account = { isOperator: boolean; passwordHash?: string }

/** Stores one person of the cast with everything that is theirs, and the events that would have led to it. */
export async function storeMember(
  tx: Tx,
  member: Member,
  at: { now: Date; frameworkVersionId: string },
  account: Account,
): Promise<{ person: PersonRow; counts: Counts }> {
  const storing = new Storing(tx, member, at)
  return storing.all(account)
}

class Storing {
  readonly #tx: Tx
  readonly #member: Member
  readonly #now: Date
  readonly #today: string
  readonly #frameworkVersionId: string
  readonly #events: (Event & { at: Date })[] = []
  readonly #goalIds = new Map<string, string>()
  readonly #skillIds = new Map<string, string>()
  #ownerId = ''

  constructor(tx: Tx, member: Member, at: { now: Date; frameworkVersionId: string }) {
    this.#tx = tx
    this.#member = member
    this.#now = at.now
    this.#today = calendarDay(at.now, member.person.timeZone)
    this.#frameworkVersionId = at.frameworkVersionId
  }

  async all(account: Account): Promise<{ person: PersonRow; counts: Counts }> {
    const { goals, ratings, skills, journal, earlier } = this.#member
    const { name, email, timeZone, joined } = this.#member.person
    const person = await makePerson(this.#tx, {
      name,
      email,
      timeZone,
      createdAt: this.#at(joined),
      ...account,
    })
    this.#ownerId = person.id
    const planId = await this.#plan()
    for (const goal of goals) await this.#goal(planId, goal)
    if (earlier) await this.#earlier(earlier)
    await this.#ratings(ratings)
    await this.#skills(skills)
    await this.#journal(journal)
    await makeEvents(
      this.#tx,
      this.#events.sort((a, b) => a.at.getTime() - b.at.getTime()),
    )
    const allGoals = [...goals, ...(earlier?.goals ?? [])]
    const counts = {
      goals: allGoals.length,
      milestones: allGoals.flatMap(({ milestones }) => milestones).length,
      ratings: [...Object.values(ratings), ...Object.values(earlier?.ratings ?? {})].flat().length,
      entries: journal.length,
    }
    return { person, counts }
  }

  async #plan(): Promise<string> {
    const { role, starts, horizon } = this.#member.person.plan
    const { id } = await makePlan(this.#tx, {
      ownerId: this.#ownerId,
      frameworkVersionId: this.#frameworkVersionId,
      roleKey: role,
      startsOn: this.#day(starts),
      horizonOn: this.#day(horizon),
      createdAt: this.#at(starts),
    })
    this.#happened('plan.started', { type: 'plan', id }, this.#at(starts))
    return id
  }

  async #earlier({ plan, goals, ratings, carried }: EarlierPlan): Promise<void> {
    const { id } = await makeFinishedPlan(this.#tx, {
      ownerId: this.#ownerId,
      frameworkVersionId: this.#frameworkVersionId,
      roleKey: plan.role,
      startsOn: this.#day(plan.starts),
      horizonOn: this.#day(plan.horizon),
      createdAt: this.#at(plan.starts),
      on: this.#day(plan.finished),
      worked: plan.worked,
      didNotWork: plan.didNotWork,
    })
    this.#happened('plan.started', { type: 'plan', id }, this.#at(plan.starts))
    this.#happened('plan.finished', { type: 'plan', id }, this.#at(plan.finished, 180))
    for (const goal of goals) await this.#goal(id, goal)
    await this.#ratings(ratings)
    const goalIds = carried.map((key) => this.#goalId(key))
    const at = { carriedAt: this.#at(plan.finished, 240), on: this.#day(plan.finished) }
    await makeCarriedGoals(this.#tx, { planId: id, goalIds, ...at })
    for (const goalId of goalIds) this.#happened('goal.carried', { type: 'goal', id: goalId }, at.carriedAt)
  }

  async #goal(planId: string, goal: MemberGoal): Promise<void> {
    const closed = goal.achieved ?? goal.dropped?.day
    const { id } = await makeGoal(this.#tx, {
      ownerId: this.#ownerId,
      planId,
      title: goal.title,
      outcome: goal.outcome,
      measure: goal.measure,
      relevance: goal.relevance,
      startsOn: this.#day(goal.starts),
      dueOn: this.#day(goal.due),
      state: goal.dropped ? 'dropped' : closed === undefined ? 'open' : 'achieved',
      closedOn: closed === undefined ? null : this.#day(closed),
      dropReason: goal.dropped?.reason ?? null,
      templateKey: goal.template ?? null,
      createdAt: this.#at(goal.starts),
      competencies: goal.competencies,
    })
    this.#goalIds.set(goal.key, id)
    this.#happened('goal.created', { type: 'goal', id }, this.#at(goal.starts, 5))
    await this.#milestones(id, goal)
    if (closed === undefined) return
    const kind = goal.dropped ? 'goal.dropped' : 'goal.achieved'
    this.#happened(kind, { type: 'goal', id }, this.#at(closed, 120))
  }

  async #milestones(goalId: string, { milestones }: MemberGoal): Promise<void> {
    let before: { id: string; title: string; doneAt: Date } | null = null
    const made = milestones.map(({ title, due, done, note, repeats }, index) => {
      const id = newId()
      const subject = { type: 'milestone', id } as const
      const follows = repeats && before?.title === title ? before : null
      if (follows) this.#happened('milestone.added', subject, follows.doneAt)
      if (done !== undefined) {
        before = { id, title, doneAt: this.#at(done, 60 + index) }
        this.#happened('milestone.completed', subject, before.doneAt)
      }
      return {
        id,
        goalId,
        title,
        dueOn: this.#day(due),
        position: index + 1,
        repeats: repeats ?? null,
        followsId: follows?.id ?? null,
        ...(done !== undefined && { completed: { on: this.#day(done), by: this.#ownerId, note } }),
      }
    })
    await makeMilestones(this.#tx, made)
  }

  async #ratings(given: Member['ratings']): Promise<void> {
    const ratings = Object.entries(given).flatMap(([competencyKey, ofOne]) =>
      ofOne.map(({ day, level, confidence, note, voided }, index) => ({
        subjectId: this.#ownerId,
        frameworkVersionId: this.#frameworkVersionId,
        competencyKey,
        level,
        confidence,
        note,
        ratedAt: this.#at(day, 10 + index),
        ...(voided && { voidedAt: this.#at(voided.day, 30), voidReason: voided.reason }),
      })),
    )
    const ids = await makeRatings(this.#tx, ratings)
    for (const [index, { ratedAt, voidedAt }] of ratings.entries()) {
      const subject = { type: 'rating', id: ids[index] ?? '' } as const
      this.#happened('rating.given', subject, ratedAt)
      if (voidedAt) this.#happened('rating.voided', subject, voidedAt)
    }
  }

  async #skills(skills: MemberSkill[]): Promise<void> {
    const ids = await makeSkills(
      this.#tx,
      skills.map(({ name, competency, target, note, archived, steps }) => ({
        ownerId: this.#ownerId,
        name,
        competencyKey: competency,
        targetLevel: target ?? null,
        note,
        archivedAt: archived === undefined ? null : this.#at(archived, 45),
        createdAt: this.#at(steps[0]?.day ?? 0, 40),
        steps: steps.map(({ day, level }) => ({ on: this.#day(day), level })),
      })),
    )
    for (const [index, { key, archived, steps }] of skills.entries()) {
      const subject = { type: 'skill', id: ids[index] ?? '' } as const
      this.#skillIds.set(key, subject.id)
      for (const [at, { day }] of steps.entries())
        this.#happened(at === 0 ? 'skill.added' : 'skill.edited', subject, this.#at(day, 40))
      if (archived !== undefined) this.#happened('skill.archived', subject, this.#at(archived, 45))
    }
  }

  async #journal(journal: MemberEntry[]): Promise<void> {
    const entries = journal.map((entry, index) => this.#entry(entry, index))
    const ids = await makeEntries(this.#tx, entries)
    for (const [index, { createdAt, deletedAt }] of entries.entries()) {
      const subject = { type: 'entry', id: ids[index] ?? '' } as const
      this.#happened('entry.logged', subject, createdAt)
      if (deletedAt) this.#happened('entry.deleted', subject, deletedAt)
    }
  }

  #entry({ on, from, to, deleted, ...entry }: MemberEntry, index: number) {
    const ends = to ?? on
    // written down when it ended; what has not ended yet, when it began; what is planned, two weeks ago
    const begun = entry.state === 'planned' ? [] : [ends, from]
    const written = begun.find((offset) => offset !== undefined && offset <= 0) ?? -14
    return {
      ownerId: this.#ownerId,
      kind: entry.kind,
      title: entry.title,
      state: entry.state,
      startsOn: from === undefined ? null : this.#day(from),
      endsOn: ends === undefined ? null : this.#day(ends),
      minutes: entry.minutes ?? null,
      provider: entry.provider,
      link: entry.link,
      number: entry.number,
      expiresOn: entry.expires === undefined ? null : this.#day(entry.expires),
      audience: entry.audience,
      slides: entry.slides,
      takenAway: entry.takenAway,
      reflection: entry.reflection,
      competencies: entry.competencies,
      skills: entry.skills.map((key) => this.#skillId(key)),
      goalId: entry.goal === undefined ? null : this.#goalId(entry.goal),
      isPrivate: entry.private,
      createdAt: this.#at(written, 360 + (index % 60)),
      ...(deleted !== undefined && { deletedAt: this.#at(deleted, 430) }),
    }
  }

  #goalId(key: string): string {
    const id = this.#goalIds.get(key)
    if (id) return id
    throw new Error(
      `${this.#member.person.name} of the sample cast has no goal "${key}", but an entry for it.`,
    )
  }

  #skillId(key: string): string {
    const id = this.#skillIds.get(key)
    if (id) return id
    throw new Error(
      `${this.#member.person.name} of the sample cast has no skill "${key}", but an entry for it.`,
    )
  }

  #happened(kind: Event['kind'], subject: Event['subject'], at: Date): void {
    this.#events.push({ ownerId: this.#ownerId, actorId: this.#ownerId, kind, subject, at })
  }

  #day(offset: number): string {
    return workingDay(this.#today, offset)
  }

  #at(offset: number, minute = 0): Date {
    return instantOn(this.#day(offset), minute, this.#now)
  }
}
