import { randomBytes } from 'node:crypto'
import type { Db } from '@/lib/db/client'
import { makeReviewRating } from './reviews'

/** Words that stand nowhere but where they were planted. */
export type Secret = {
  what: 'rating' | 'note'
  reviewId: string
  side: 'owner' | 'other'
  /** who wrote it: a person's id, or `guest:` and the review's */
  by: string
  /** who may read it once both have submitted; of a note nobody else, ever */
  between: string[]
  /** in small letters, none a part of another */
  words: [string, string]
}

/**
 * Plants words in everything that one side of a review keeps from the other, in all reviews of an owner: in both sides'
 * ratings, a level and a confidence that nobody else gives with them, what a guest says beside, and in private notes.
 * What was signed stays as it is but for the notes.
 */
export async function plant(client: Db, ownerId: string): Promise<Secret[]> {
  const secrets: Secret[] = []
  const reviews = await client.review.findMany({ where: { ownerId }, include: { competencies: true } })
  for (const { id: reviewId, otherId, otherKind, state, competencies } of reviews) {
    const other = otherId ?? `guest:${reviewId}`
    const keep = (what: Secret['what'], side: Secret['side']) => {
      const by = side === 'owner' ? ownerId : other
      const words: Secret['words'] = [word(), word()]
      const between = what === 'rating' ? [ownerId, other] : [by]
      secrets.push({ what, reviewId, side, by, between, words })
      return words.join(' ')
    }
    for (const side of ['owner', 'other'] as const) {
      const personId = side === 'owner' ? ownerId : otherId
      if (personId !== null) {
        const own = { reviewId, personId }
        const text = keep('note', side)
        await client.privateNote.upsert({
          where: { reviewId_personId: own },
          create: { ...own, text },
          update: { text },
        })
      }
      if (state === 'signed') continue
      for (const { competencyKey } of competencies) {
        const rating = { reviewId, side, competencyKey }
        await client.reviewRating.deleteMany({ where: rating })
        await makeReviewRating(client, {
          ...{ ...rating, level: side === 'owner' ? 1 : 5, confidence: side === 'owner' ? 'high' : 'low' },
          sentence: keep('rating', side),
        })
      }
    }
    if (otherKind === 'guest' && state !== 'signed') {
      await client.review.update({
        where: { id: reviewId },
        data: { guestComment: keep('rating', 'other') },
      })
    }
  }
  return secrets
}

/** What every word begins with. */
const mark = 'zyxq'

/** Letters alone, so that no way of writing a text changes them. */
function word(): string {
  return mark + [...randomBytes(12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')
}

/** The words of those secrets that a text has in it. */
export function wordsIn(text: string, secrets: readonly Secret[]): string[] {
  const folded = text.toLowerCase()
  // most texts have none
  if (!folded.includes(mark)) return []
  return secrets.flatMap(({ words }) => words).filter((each) => folded.includes(each))
}
