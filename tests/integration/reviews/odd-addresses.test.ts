import { describe, expect, it } from 'vitest'
import { ownNotices } from '@/lib/notices/queries/notices'
import { calibrationPage } from '@/lib/reviews/queries/calibration'
import { newReview } from '@/lib/reviews/queries/new-review'
import { promiseList } from '@/lib/reviews/queries/promise-list'
import { reviewList } from '@/lib/reviews/queries/review-list'
import { readPlace } from '@/lib/reviews/rules/list-place'
import { refusalOf } from '../plans/scene'
import { two } from './review-scene'

/** What no id can be: PostgreSQL takes no text with the first character of all in it. */
const odd = ['\0', 'a\0b', '%', `'`, 'x'.repeat(5000)]

describe('an address that names what no id can be', () => {
  it.each(odd)('begins lists at their beginning and leads to nothing (%j)', async (text) => {
    const { owner, mentorshipId } = await two()
    expect((await ownNotices(owner, text)).notices).toEqual([])
    expect(await promiseList(owner, text)).toEqual(await promiseList(owner))
    const past = async (before: string) => (await reviewList(owner, readPlace(before))).past
    expect([await past(`1.${text}`), await past('999999999999999.a')]).toEqual([[], []])
    const nowhere = [
      calibrationPage(owner, { owner: text }),
      newReview(owner, { partner: text }),
      newReview(owner, { partner: mentorshipId, like: text }),
    ]
    for (const page of nowhere) expect(await refusalOf(page)).toMatchObject({ code: 'not-found' })
  })
})
