import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { isUniqueViolation } from '@/lib/db/errors'
import { read, transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { placing } from '@/lib/plans/rules/milestone-order'
import { agendaOf, deletePoint, findPointByRequest, insertPoint, updatePointPlace } from '../data/agenda'
import { findReview } from '../data/review-head'
import { agendaAtMost } from '../rules/limits'
import { sideOf } from '../rules/standing'
import type { AddPoint, PlacePoint, RemovePoint } from '../schema/review'
import { reviewForStep } from './review-for-step'

type Point = { id: string; reviewId: string }

/** Adds a point at the end of the agenda. The same submission again gives the point that it made. */
export async function addPoint(actor: Actor, { reviewId, text, requestId }: AddPoint): Promise<Point> {
  signedIn(actor)
  const same = ({ id, text: stored }: { id: string; text: string }) => {
    if (stored !== text) throw new Refusal('illegal', { reason: 'point-saved-before' })
    return { id, reviewId }
  }
  try {
    return await transaction(async (tx) => {
      const { side } = await reviewForStep(tx, actor, reviewId, 'move')
      const made = await findPointByRequest(tx, reviewId, side, requestId)
      if (made) return same(made)
      const agenda = await agendaOf(tx, reviewId)
      if (agenda.length >= agendaAtMost) throw new Refusal('illegal', { reason: 'agenda-full' })
      const position = (agenda.at(-1)?.position ?? 0) + 1
      const { id } = await insertPoint(tx, { reviewId, text, addedBy: side, requestId, position })
      return { id, reviewId }
    })
  } catch (error) {
    if (!isUniqueViolation(error, ['reviewId', 'addedBy', 'requestId'])) throw error
    return read(async (client) => {
      const side = sideOf(found(await findReview(client, actor, reviewId)), actor)
      return same(found(await findPointByRequest(client, reviewId, side, requestId)))
    })
  }
}

/** Puts a point before another one, or at the end, whoever added it. A press that arrives twice moves it once. */
export async function placePoint(actor: Actor, { id, reviewId, before }: PlacePoint): Promise<Point> {
  signedIn(actor)
  return transaction(async (tx) => {
    await reviewForStep(tx, actor, reviewId, 'move')
    const place = placing(await agendaOf(tx, reviewId), id, before)
    if (place === 'gone') throw new Refusal('illegal', { reason: 'agenda-changed' })
    if (place !== 'same') await updatePointPlace(tx, { id, reviewId }, place)
    return { id, reviewId }
  })
}

/** Takes one's own point off the agenda. */
export async function removePoint(actor: Actor, { id, reviewId }: RemovePoint): Promise<Point> {
  signedIn(actor)
  return transaction(async (tx) => {
    const { side } = await reviewForStep(tx, actor, reviewId, 'move')
    const point = (await agendaOf(tx, reviewId)).find((each) => each.id === id)
    if (point && point.addedBy !== side) throw new Refusal('forbidden', { reason: 'point-of-the-other' })
    await deletePoint(tx, { id, reviewId, addedBy: side })
    return { id, reviewId }
  })
}
