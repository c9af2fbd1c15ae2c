import type { Mark } from '../types/over-time'

type Achieved = { id: string; title: string; closedOn: string; competencies: string[] }
type Done = { id: string; kind: string; title: string; date: string; competencies: string[] }

/** The achieved goals, the certificates and what reviews agreed on in a period as marks, the oldest first. */
export function marksOf(
  goals: readonly Achieved[],
  entries: readonly Done[],
  agreed: readonly Mark[],
  from: string,
): Mark[] {
  const marks: Mark[] = [
    ...goals.map(({ id, title, closedOn, competencies }) => ({
      ...{ kind: 'goal' as const, id, title, competencies },
      day: closedOn,
    })),
    ...entries
      .filter(({ kind }) => kind === 'certification')
      .map(({ id, title, date, competencies }) => ({
        ...{ kind: 'certificate' as const, id, title, competencies },
        day: date,
      })),
    ...agreed,
  ]
  return marks.filter(({ day }) => day >= from).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
