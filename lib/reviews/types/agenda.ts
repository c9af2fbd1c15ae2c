import type { Side } from './review'

/** A point of a review's agenda, in its order. */
export type AgendaPoint = { id: string; text: string; addedBy: Side }
