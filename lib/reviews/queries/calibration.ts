import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { readId } from '@/lib/journal/rules/read-id'
import { ownerReviewedBy, ratedPairs } from '../data/calibration'
import { calibration, newestPairs } from '../rules/calibration'
import { onOneScale, raterKey, ratersOf } from '../rules/raters'
import type { CalibrationPage, CalibrationPoint } from '../types/calibration'

/**
 * How an owner's ratings and one other rater's differ, over what is revealed alone: the actor's own with each rater,
 * or, of another owner, the actor's with that one. Refuses with not-found where the actor reviews no such owner.
 * Three statements at most.
 */
export async function calibrationPage(
  actor: Actor,
  { with: wanted, owner = signedIn(actor).personId }: { with?: string; owner?: string },
): Promise<CalibrationPage> {
  const { personId, name, timeZone } = signedIn(actor)
  found(readId(owner))
  const isOwner = owner === personId
  authorise(actor, 'calibration.read', { ownerId: owner, otherId: personId })
  const pairs = await read((client) => ratedPairs(client, owner, isOwner ? null : personId))
  const ownerName = isOwner
    ? name
    : (pairs[0]?.ownerName ?? found(await read((client) => ownerReviewedBy(client, owner, personId))))
  const raters = ratersOf(pairs, owner)
  const page = { side: isOwner ? 'owner' : 'other', ownerId: owner, ownerName, raters } as const
  const rater = wanted ? found(raters.find(({ key }) => key === wanted)) : raters[0]
  if (!rater) return { ...page, shown: null }
  const given = pairs.filter(({ pairKey }) => raterKey(pairKey, owner) === rater.key)
  const compared = newestPairs(onOneScale(given).map((pair) => ({ ...pair, competency: pair.competencyKey })))
  const points = compared.map(
    ({ competency, version, self, other, reviewId, revealedAt }): CalibrationPoint => ({
      key: competency,
      name: version.definition.competencies.find(({ key }) => key === competency)?.name ?? competency,
      ...{ self, other, reviewId },
      revealedOn: calendarDay(revealedAt, timeZone),
    }),
  )
  const [newest] = compared
  return {
    ...page,
    shown: {
      rater,
      ...calibration({ pairs: compared }),
      points: points.sort(
        (one, next) =>
          Math.abs(next.self - next.other) - Math.abs(one.self - one.other) ||
          one.name.localeCompare(next.name),
      ),
      levels: newest?.version.definition.levels.map(({ level, name }) => ({ level, name })) ?? [],
      leftOut: new Set(
        given
          .filter(({ competencyKey }) => !points.some(({ key }) => key === competencyKey))
          .map(({ competencyKey }) => competencyKey),
      ).size,
    },
  }
}
