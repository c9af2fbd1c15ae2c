import type { Event } from '@/lib/activity/types'
import { calendarDay } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { makeEvents } from '@/tests/support/factories/activity'
import { makeEntry } from '@/tests/support/factories/journal'
import { makePerson, type PersonRow } from '@/tests/support/factories/people'
import { makeGoal, makeMilestone, makePlan } from '@/tests/support/factories/plans'
import { makeRating } from '@/tests/support/factories/ratings'
import { instantOn, workingDay } from './days'
import type { Member, MemberEntry, MemberGoal } from './schema'

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
  #ownerId = ''

  constructor(tx: Tx, member: Member, at: { now: Date; frameworkVersionId: string }) {
    this.#tx = tx
    this.#member = member
    this.#now = at.now
    this.#today = calendarDay(at.now, member.person.timeZone)
    this.#frameworkVersionId = at.frameworkVersionId
  }

  async all(account: Account): Promise<{ person: PersonRow; counts: Counts }> {
    const { goals, ratings, journal } = this.#member
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
    for (const [key, given] of Object.entries(ratings)) await this.#ratings(key, given)
    for (const [index, entry] of journal.entries()) await this.#entry(entry, index)
    await makeEvents(
      this.#tx,
      this.#events.sort((a, b) => a.at.getTime() - b.at.getTime()),
    )
    const counts = {
      goals: goals.length,
      milestones: goals.flatMap(({ milestones }) => milestones).length,
      ratings: Object.values(ratings).flat().length,
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
    for (const [index, { title, due, done, note }] of goal.milestones.entries()) {
      const milestone = await makeMilestone(this.#tx, {
        goalId: id,
        title,
        dueOn: this.#day(due),
        position: index + 1,
        ...(done !== undefined && { completed: { on: this.#day(done), by: this.#ownerId, note } }),
      })
      if (done === undefined) continue
      this.#happened(
        'milestone.completed',
        { type: 'milestone', id: milestone.id },
        this.#at(done, 60 + index),
      )
    }
    if (closed === undefined) return
    const kind = goal.dropped ? 'goal.dropped' : 'goal.achieved'
    this.#happened(kind, { type: 'goal', id }, this.#at(closed, 120))
  }

  async #ratings(competencyKey: string, given: Member['ratings'][string]): Promise<void> {
    for (const [index, { day, level, confidence, note, voided }] of given.entries()) {
      const ratedAt = this.#at(day, 10 + index)
      const { id } = await makeRating(this.#tx, {
        subjectId: this.#ownerId,
        frameworkVersionId: this.#frameworkVersionId,
        competencyKey,
        level,
        confidence,
        note,
        ratedAt,
        ...(voided && { voidedAt: this.#at(voided.day, 30), voidReason: voided.reason }),
      })
      this.#happened('rating.given', { type: 'rating', id }, ratedAt)
      if (voided) this.#happened('rating.voided', { type: 'rating', id }, this.#at(voided.day, 30))
    }
  }

  async #entry({ on, from, to, ...entry }: MemberEntry, index: number): Promise<void> {
    const ends = to ?? on
    // written down when it ended; what has not ended yet, when it began or last week
    const written = [ends, from].find((offset) => offset !== undefined && offset <= 0) ?? -7
    const createdAt = this.#at(written, 360 + (index % 60))
    const { id } = await makeEntry(this.#tx, {
      ownerId: this.#ownerId,
      kind: entry.kind,
      title: entry.title,
      state: entry.state,
      startsOn: from === undefined ? null : this.#day(from),
      endsOn: ends === undefined ? null : this.#day(ends),
      minutes: entry.minutes ?? null,
      provider: entry.provider,
      link: entry.link,
      reflection: entry.reflection,
      competencies: entry.competencies,
      goalId: entry.goal === undefined ? null : this.#goalId(entry.goal),
      isPrivate: entry.private,
      createdAt,
    })
    this.#happened('entry.logged', { type: 'entry', id }, createdAt)
  }

  #goalId(key: string): string {
    const id = this.#goalIds.get(key)
    if (id) return id
    throw new Error(
      `${this.#member.person.name} of the sample cast has no goal "${key}", but an entry for it.`,
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
