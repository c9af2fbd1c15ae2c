import type { Db } from '@/lib/db/client'
import type { ReviewState } from '../types/review'

/** The reviews that an owner has had or has with somebody, without those that were called off; the last first. One statement. */
export async function reviewsOfTwo(
  client: Db,
  { ownerId, otherId }: { ownerId: string; otherId: string },
  take: number,
): Promise<{ id: string; state: ReviewState; scheduledAt: Date }[]> {
  const rows = await client.review.findMany({
    where: {
      ownerId,
      otherId,
      OR: [
        { state: 'signed' },
        { state: { in: ['scheduled', 'preparing', 'revealed'] }, mentorship: { endedAt: null } },
      ],
    },
    orderBy: [{ scheduledAt: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true, state: true, scheduledAt: true },
  })
  return rows.map((row) => ({ ...row, state: row.state as ReviewState }))
}
