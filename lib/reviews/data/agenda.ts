import { now } from '@/lib/clock'
import type { Db, Tx } from '@/lib/db/client'
import { preparationRows } from '@/lib/db/preparation-rows'
import { newId } from '@/lib/ids'
import type { Place, Placing } from '@/lib/plans/rules/milestone-order'
import type { AgendaPoint } from '../types/agenda'
import type { Side } from '../types/review'

/** The agenda of a review in its order. One statement. */
export async function agendaOf(client: Db, reviewId: string): Promise<(AgendaPoint & Place)[]> {
  const rows = await client.agendaPoint.findMany({
    where: { reviewId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true, addedBy: true, position: true },
  })
  return rows.map((row) => ({ ...row, addedBy: row.addedBy as Side }))
}

/** What a review rates, by key, and its agenda, each in its order. One statement. */
export async function preparationOf(
  client: Db,
  reviewId: string,
): Promise<{ competencies: string[]; agenda: AgendaPoint[] }> {
  const { competencies, agenda } = await preparationRows(client, reviewId)
  return { competencies, agenda: agenda.map((point) => ({ ...point, addedBy: point.addedBy as Side })) }
}

/** The point that an earlier submission of the same form made, or null. */
export async function findPointByRequest(
  client: Db,
  reviewId: string,
  addedBy: Side,
  requestId: string,
): Promise<{ id: string; text: string } | null> {
  return client.agendaPoint.findFirst({
    where: { reviewId, addedBy, requestId },
    select: { id: true, text: true },
  })
}

type NewPoint = { reviewId: string; text: string; addedBy: Side; requestId: string; position: number }

/** Adds a point to an agenda; gives its id. */
export async function insertPoint(tx: Tx, point: NewPoint): Promise<{ id: string }> {
  return tx.agendaPoint.create({ data: { id: newId(), createdAt: now(), ...point }, select: { id: true } })
}

/** Gives a point its place and makes room for it, in the transaction that the order was read in. */
export async function updatePointPlace(
  tx: Tx,
  { id, reviewId }: { id: string; reviewId: string },
  { position, from, to, by }: Placing,
): Promise<void> {
  await tx.agendaPoint.updateMany({
    where: { reviewId, position: { gte: from, lte: to } },
    data: { position: { increment: by } },
  })
  await tx.agendaPoint.updateMany({ where: { id, reviewId }, data: { position } })
}

/** Takes a point of one side off the agenda. Gone already: nothing happens. */
export async function deletePoint(
  tx: Tx,
  { id, reviewId, addedBy }: { id: string; reviewId: string; addedBy: Side },
): Promise<void> {
  await tx.agendaPoint.deleteMany({ where: { id, reviewId, addedBy } })
}
