import {
  type Agreement,
  type CurrentLevel,
  currentLevel,
  type Moment,
  type SelfRating,
} from '@/lib/ratings/rules/current-level'

/** A current level from a moment on, and what it rests on. */
export type LevelFrom<M extends Moment> = CurrentLevel & { at: M }

/**
 * Every moment from which a competency's current level is another one or rests on something else, the oldest first.
 * Before the first of them it is 0. Source: product.md, "Current level", at each moment T.
 */
export function levelHistory<M extends Moment>({
  agreed,
  selfRatings,
}: {
  agreed: readonly Agreement<M>[]
  selfRatings: readonly SelfRating<M>[]
}): LevelFrom<M>[] {
  const events: Event<M>[] = [
    ...selfRatings.map((rating) => ({ at: rating.at, agreed: [], selfRatings: [rating] })),
    ...agreed.flatMap((agreement) => {
      const [first, second] = agreement.signedAt
      const at = first !== undefined && second !== undefined && first > second ? first : second
      return at === undefined ? [] : [{ at, agreed: [agreement], selfRatings: [] }]
    }),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))

  const history: LevelFrom<M>[] = []
  let counting: Omit<Event<M>, 'at'> = { agreed: [], selfRatings: [] }
  for (const [index, event] of events.entries()) {
    counting = whatCounts(counting, event)
    const next = events[index + 1]
    // what happened at one moment makes one step
    if (next && next.at <= event.at) continue
    const now = currentLevel({ asOf: event.at, ...counting })
    const before = history.at(-1) ?? { level: 0, ground: 'none' }
    if (now.level !== before.level || now.ground !== before.ground) history.push({ at: event.at, ...now })
  }
  return history
}

type Event<M extends Moment> = {
  at: M
  agreed: readonly Agreement<M>[]
  selfRatings: readonly SelfRating<M>[]
}

/** Of all that has happened, the newest that still counts: no older one ever decides again. */
function whatCounts<M extends Moment>(
  before: Omit<Event<M>, 'at'>,
  { agreed, selfRatings }: Event<M>,
): Omit<Event<M>, 'at'> {
  const [agreement] = agreed
  const [rating] = selfRatings
  return {
    agreed: agreement && agreement.level !== null ? [agreement] : before.agreed,
    selfRatings: rating && !rating.voided && !rating.unrevealed ? [rating] : before.selfRatings,
  }
}
