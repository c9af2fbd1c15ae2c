import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { endMentorship } from '@/lib/access/commands/end-mentorship'
import type { SignedIn } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { loadFramework } from '@/lib/framework/commands'
import { newId } from '@/lib/ids'
import { cancelReview } from '@/lib/reviews/commands/cancel-review'
import { dropPromise } from '@/lib/reviews/commands/drop-promise'
import { keepPromise } from '@/lib/reviews/commands/keep-promise'
import { makePromise } from '@/lib/reviews/commands/make-promise'
import { openReview } from '@/lib/reviews/commands/open-review'
import { renegotiatePromise } from '@/lib/reviews/commands/renegotiate-promise'
import { scheduleReview } from '@/lib/reviews/commands/schedule-review'
import { signReview } from '@/lib/reviews/commands/sign-review'
import { submitRatings } from '@/lib/reviews/commands/submit-ratings'
import { findReview } from '@/lib/reviews/data/review-head'
import { promiseList } from '@/lib/reviews/queries/promise-list'
import { openPromises } from '@/lib/reviews/queries/promises'
import { makeMentorship } from '@/tests/support/factories/access'
import { makePerson, signedInAs } from '@/tests/support/factories/people'
import { makePlan } from '@/tests/support/factories/plans'
import { smallFramework } from '@/tests/support/factories/small-framework'
import { versionOf } from './talk-scene'

let framework = ''

beforeAll(async () => {
  setClock(() => new Date('2027-03-10T12:00:00Z'))
  framework = (await loadFramework({ kind: 'job' }, smallFramework())).id
})

/** What one of several people does next; numbers choose, by their remainder, among what there is. */
const step = fc.record({
  what: fc.constantFrom(
    ...['begin', 'end', 'schedule', 'schedule', 'reveal', 'sign', 'cancel'],
    ...['promise', 'promise', 'promise', 'keep', 'drop', 'renegotiate'],
  ),
  one: fc.nat(99),
  other: fc.nat(99),
  turned: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

type ModelReview = { id: string; ends: Ends; mentorship: string; state: 'scheduled' | 'revealed' | 'over' }
type ModelPromise = { id: string; ends: Ends; isOpen: boolean; version: number }
/** The owner of the plan and the other one. */
type Ends = readonly [owner: number, other: number]

const samePair = (one: Ends, other: Ends) => one.every((end) => other.includes(end))

/** The plain model, and the product that does the same. */
class Histories {
  private people: SignedIn[] = []
  private mentorships: { id: string; ends: Ends }[] = []
  private reviews: ModelReview[] = []
  private promises: ModelPromise[] = []

  static async of(count: number): Promise<Histories> {
    const all = new Histories()
    const client = await database()
    for (let n = 0; n < count; n++) {
      const person = signedInAs(await makePerson(client, { name: `Person ${n}` }))
      await makePlan(client, { ownerId: person.personId, frameworkVersionId: framework })
      all.people.push(person)
    }
    return all
  }

  private person(at: number): SignedIn {
    const person = this.people[at]
    if (!person) throw new Error(`There is no person ${at}.`)
    return person
  }

  /** The two of something, the one who acts first. */
  private acting(ends: Ends, turned: boolean): [SignedIn, SignedIn] {
    const [owner, other] = [this.person(ends[0]), this.person(ends[1])]
    return turned ? [other, owner] : [owner, other]
  }

  private lasts({ mentorship }: ModelReview): boolean {
    return this.mentorships.some(({ id }) => id === mentorship)
  }

  async take({ what, one, other, turned }: Step): Promise<void> {
    if (what === 'begin') return this.begin(one, other)
    if (what === 'end' || what === 'schedule') {
      const mentorship = this.mentorships[one % this.mentorships.length]
      if (!mentorship) return
      const [actor] = this.acting(mentorship.ends, turned)
      if (what === 'schedule') return this.schedule(actor, mentorship)
      await endMentorship(actor, { id: mentorship.id })
      this.mentorships = this.mentorships.filter(({ id }) => id !== mentorship.id)
      return
    }
    if (what === 'reveal' || what === 'sign' || what === 'cancel') return this.stepOn(what, one, turned)
    if (what === 'promise') return this.promise(one, other, turned)
    return this.change(what, one, other, turned)
  }

  private async begin(one: number, other: number): Promise<void> {
    const first = one % this.people.length
    const ends = [first, (first + 1 + (other % (this.people.length - 1))) % this.people.length] as const
    if (this.mentorships.some((mentorship) => samePair(mentorship.ends, ends))) return
    const [owner, counterpart] = this.acting(ends, false)
    const { id } = await makeMentorship(await database(), {
      ownerId: owner.personId,
      counterpartId: counterpart.personId,
    })
    this.mentorships.push({ id, ends })
  }

  private async schedule(actor: SignedIn, { id: mentorship, ends }: { id: string; ends: Ends }) {
    const { id } = await scheduleReview(actor, {
      ...{ with: mentorship, day: '2027-03-20', time: '10:00', competencies: ['writing'] },
      ...{ rhythmWeeks: null, requestId: newId() },
    })
    this.reviews.push({ id, ends, mentorship, state: 'scheduled' })
  }

  private async stepOn(what: 'reveal' | 'sign' | 'cancel', at: number, turned: boolean): Promise<void> {
    const state =
      what === 'reveal' ? ['scheduled'] : what === 'sign' ? ['revealed'] : ['scheduled', 'revealed']
    const fit = this.reviews.filter((review) => state.includes(review.state) && this.lasts(review))
    const review = fit[at % fit.length]
    if (!review) return
    const { id } = review
    const [first, second] = this.acting(review.ends, turned)
    if (what === 'cancel') await cancelReview(first, { id, reason: 'Not now.' })
    if (what === 'reveal') await openReview(first, { id })
    for (const side of [first, second]) {
      if (what === 'reveal') await submitRatings(side, { id, ratings: [] })
      if (what === 'sign') await signReview(side, { id, version: await versionOf(id), name: '' })
    }
    review.state = what === 'reveal' ? 'revealed' : 'over'
  }

  private async promise(one: number, other: number, turned: boolean): Promise<void> {
    const fit = this.reviews.filter((review) => review.state !== 'over' && (!turned || this.lasts(review)))
    const review = fit[one % fit.length]
    if (!review) return
    const [actor] = this.acting(review.ends, turned)
    const { id } = await makePromise(actor, {
      ...{ reviewId: review.id, requestId: newId(), what: `Promise ${this.promises.length}` },
      ...{ madeBy: other % 2 ? 'owner' : 'other', dueOn: `2027-04-${10 + (other % 20)}` },
    })
    this.promises.push({ id, ends: review.ends, isOpen: true, version: 1 })
  }

  private async change(what: string, one: number, other: number, turned: boolean): Promise<void> {
    const open = this.promises.filter(({ isOpen }) => isOpen)
    const promise = open[one % open.length]
    if (!promise) return
    const [actor] = this.acting(promise.ends, turned)
    const { id, version } = promise
    if (what === 'keep') await keepPromise(actor, { id, version })
    if (what === 'drop') await dropPromise(actor, { id, version, reason: 'No longer needed.' })
    // a month later than any before
    if (what === 'renegotiate')
      await renegotiatePromise(actor, { id, version, dueOn: `20${28 + version}-04-${10 + (other % 20)}` })
    promise.isOpen = what === 'renegotiate'
    promise.version++
  }

  /** Ends every mentorship and begins it again the other way round. */
  async turnRound(): Promise<void> {
    for (const { id, ends } of [...this.mentorships]) {
      const [owner, counterpart] = this.acting(ends, true)
      await endMentorship(owner, { id })
      const begun = await makeMentorship(await database(), {
        ownerId: owner.personId,
        counterpartId: counterpart.personId,
      })
      this.mentorships = this.mentorships.filter((each) => each.id !== id)
      this.mentorships.push({ id: begun.id, ends: [ends[1], ends[0]] })
    }
  }

  private openOf(ends: Ends): string[] {
    return this.promises
      .filter((promise) => promise.isOpen && samePair(promise.ends, ends))
      .map(({ id }) => id)
      .sort()
  }

  /** No open promise of two people is missing from an agenda of theirs, and no closed or foreign one is on it. */
  async checkAgendas(): Promise<void> {
    const client = await database()
    for (const review of this.reviews.filter(({ state }) => state !== 'over')) {
      for (const reader of this.acting(review.ends, false)) {
        const isOwner = reader === this.person(review.ends[0])
        const head = await findReview(client, reader, review.id)
        // whose mentorship has ended sees the review no more
        expect(head !== null).toBe(isOwner || this.lasts(review))
        if (!head) continue
        const { promises: agenda } = await openPromises(reader, head)
        expect(agenda.map(({ id }) => id).sort()).toEqual(this.openOf(review.ends))
      }
    }
  }

  /** The agenda of a new review, for each two whose mentorship lasts; and each one's own list. */
  async checkNext(): Promise<void> {
    for (const mentorship of this.mentorships)
      await this.schedule(this.acting(mentorship.ends, false)[0], mentorship)
    await this.checkAgendas()
    for (const [at, person] of this.people.entries()) {
      const listed = (await promiseList(person)).partners.flatMap(({ open }) => open.map(({ id }) => id))
      const mine = this.promises.filter(({ isOpen, ends }) => isOpen && ends.includes(at))
      expect(listed.sort()).toEqual(mine.map(({ id }) => id).sort())
    }
  }
}

describe('promises over random histories', () => {
  const runs = process.env.TEST_DATABASE === 'postgresql' ? 8 : 30

  it('no open promise is ever missing from the next agenda of the same two, and no closed one is on it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 4 }),
        fc.array(step, { minLength: 20, maxLength: 50, size: 'max' }),
        async (count, steps) => {
          const all = await Histories.of(count)
          await all.take({ what: 'begin', one: 0, other: 0, turned: false })
          for (const each of steps) {
            await all.take(each)
            if (each.other % 5 === 0) await all.checkAgendas()
          }
          await all.checkNext()
          await all.turnRound()
          await all.checkNext()
        },
      ),
      { numRuns: runs, interruptAfterTimeLimit: 90_000, markInterruptAsFailure: false },
    )
  }, 120_000)
})
