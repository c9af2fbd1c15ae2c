import type { Brief } from '@/lib/reviews/types/brief'
import { routes } from '@/lib/routes'

/** Where what a brief names can be opened; null where its reader has no page for it. */
export type BriefLinks = {
  goal: (id: string, milestone?: string) => string | null
  competency: (key: string) => string | null
  entry: (id: string) => string | null
  /** what was done in the interval, under one area or in all */
  journal: (area?: string | null) => string | null
  promise: (id: string) => string | null
}

/** The owner's own pages, those about a mentee, or, for a guest, none. */
export function briefLinks({ reader, ownerId, interval: { from, to } }: Brief): BriefLinks {
  if (reader === 'guest') {
    const none = () => null
    return { goal: none, competency: none, entry: none, journal: none, promise: none }
  }
  const promise = (id: string) => routes.promise(id)
  if (reader === 'other')
    return {
      goal: (id) => routes.menteeGoal(ownerId, id),
      competency: () => routes.mentee(ownerId),
      entry: (id) => routes.menteeEntry(ownerId, id),
      journal: () => routes.menteeJournal(ownerId),
      promise,
    }
  return {
    goal: (id, milestone) => routes.goal(id, milestone),
    competency: (key) => routes.competency(key),
    entry: (id) => routes.entry(id),
    journal: (area) =>
      // the journal cannot be narrowed to what has no area
      area === null ? null : routes.journal({ state: 'done', from, to, ...(area && { area }) }),
    promise,
  }
}
