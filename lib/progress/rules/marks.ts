import type { EndorsementMarked, Mark, Marked } from '../types/over-time'

type Done = { id: string; kind: string; title: string; date: string; competencies: string[] }

/**
 * The achieved goals, the certificates, the signed reviews and the endorsements of a period as marks, the oldest
 * first. `reviews` come as marks.
 */
export function marksOf(
  { goals, endorsements }: Pick<Marked, 'goals' | 'endorsements'>,
  entries: readonly Done[],
  reviews: readonly Mark[],
  from: string,
): Mark[] {
  const marks: Mark[] = [
    ...goals.map(({ id, title, closedOn, competencies }) => ({
      ...{ kind: 'goal' as const, id, about: id, title, competencies },
      day: closedOn,
    })),
    ...entries
      .filter(({ kind }) => kind === 'certification')
      .map(({ id, title, date, competencies }) => ({
        ...{ kind: 'certificate' as const, id, about: id, title, competencies },
        day: date,
      })),
    ...reviews,
    ...endorsements.map(endorsementMark),
  ]
  return marks.filter(({ day }) => day >= from).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function endorsementMark(endorsement: EndorsementMarked): Mark {
  const { id, entryId, title, name, isGuest, day, competencies } = endorsement
  const by = name === null ? 'somebody without an account' : `${name}${isGuest ? ', a guest' : ''}`
  return { kind: 'endorsement', id, about: entryId, title: `${title}, by ${by}`, day, competencies }
}
