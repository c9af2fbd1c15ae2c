import type { Event } from '@/lib/activity/types'
import { calendarDay, instantAt } from '@/lib/clock'
import type { Tx } from '@/lib/db/client'
import { instantOn, workingDay } from './days'
import type { Member } from './schema'

/** A person of the cast while everything of theirs is stored: its days, and what has been stored so far. */
export class Storing {
  readonly tx: Tx
  readonly member: Member
  readonly frameworkVersionId: string
  /** what would have led to it, in no order */
  readonly events: (Event & { at: Date })[] = []
  /** by the keys of the cast */
  readonly goalIds = new Map<string, string>()
  readonly skillIds = new Map<string, string>()
  /** by their titles */
  readonly entryIds = new Map<string, string>()
  /** by whom they are with, as the first part of the address */
  readonly mentorshipIds = new Map<string, string>()
  ownerId = ''
  planId = ''
  readonly #now: Date
  readonly #today: string

  constructor(tx: Tx, member: Member, at: { now: Date; frameworkVersionId: string }) {
    this.tx = tx
    this.member = member
    this.frameworkVersionId = at.frameworkVersionId
    this.#now = at.now
    this.#today = calendarDay(at.now, member.person.timeZone)
  }

  /** The id of a goal that was stored. Throws a sentence for one that was not. */
  goalId(key: string): string {
    return this.#idOf(this.goalIds, 'goal', key)
  }

  /** The id of a skill that was stored. Throws a sentence for one that was not. */
  skillId(key: string): string {
    return this.#idOf(this.skillIds, 'skill', key)
  }

  /** The id of a journal entry that was stored. Throws a sentence for one that was not. */
  entryId(title: string): string {
    return this.#idOf(this.entryIds, 'entry', title)
  }

  /** The id of a mentorship that was stored. Throws a sentence for one that was not. */
  mentorshipId(counterpart: string): string {
    return this.#idOf(this.mentorshipIds, 'mentorship with', counterpart)
  }

  happened(kind: Event['kind'], subject: Event['subject'], at: Date, actorId = this.ownerId): void {
    this.events.push({ ownerId: this.ownerId, actorId, kind, subject, at })
  }

  /** The day that lies so many days from today, on a working day. */
  day(offset: number): string {
    return workingDay(this.#today, offset)
  }

  /** An instant of that day, so many minutes into its work; never after now. */
  at(offset: number, minute = 0): Date {
    return instantOn(this.day(offset), minute, this.#now)
  }

  /** Ten o'clock on that day where the person lives, also when that is to come. */
  meetingAt(offset: number): Date {
    return instantAt(this.day(offset), '10:00', this.member.person.timeZone).instant
  }

  #idOf(ids: ReadonlyMap<string, string>, what: string, key: string): string {
    const id = ids.get(key)
    if (id) return id
    throw new Error(
      `${this.member.person.name} of the sample cast has no ${what} "${key}", but something that names it.`,
    )
  }
}
