import type { Mark } from '../types/over-time'
import type { AreaHistory } from './area-histories'

/** A level that is another one at the end of a period than when it began; 0: none. */
export type MovedLevel = { key: string; name: string; from: number; to: number }

/** What changed in a period, one thing each. */
export type PeriodChange =
  | ({ kind: 'level'; agreed: boolean } & MovedLevel)
  | ({ kind: 'supported' } & MovedLevel)
  /** levels that moved as well, and are not told one by one */
  | { kind: 'more-levels' | 'more-supported'; count: number }
  /** the oldest first, at least one */
  | { kind: Mark['kind']; marks: Mark[] }

/** How many levels of each sort are told one by one. */
const TOLD = 3

/**
 * What changed in a period, the most important first and never more than twelve things: the current levels that moved
 * (agreed ones before one's own, larger moves before smaller ones, then in the guide's order), what evidence supports
 * likewise, then what was signed, endorsed, achieved and certified.
 */
export function periodChanges(
  areas: readonly Pick<AreaHistory, 'competencies'>[],
  agreed: ReadonlySet<string>,
  marks: readonly Mark[],
): PeriodChange[] {
  const levels = movedLevels(areas, 'levels')
  const first = [...levels].sort(
    (a, b) => Number(agreed.has(b.key)) - Number(agreed.has(a.key)) || size(b) - size(a),
  )
  const supported = [...movedLevels(areas, 'supported')].sort((a, b) => size(b) - size(a))
  return [
    ...first
      .slice(0, TOLD)
      .map((moved) => ({ kind: 'level' as const, agreed: agreed.has(moved.key), ...moved })),
    ...rest('more-levels', first),
    ...supported.slice(0, TOLD).map((moved) => ({ kind: 'supported' as const, ...moved })),
    ...rest('more-supported', supported),
    ...(['review', 'endorsement', 'goal', 'certificate'] as const).flatMap((kind) => {
      const ofKind = marks.filter((mark) => mark.kind === kind)
      return ofKind.length > 0 ? [{ kind, marks: ofKind }] : []
    }),
  ]
}

/** The current or the supported levels that moved, in the guide's order. */
export function movedLevels(
  areas: readonly Pick<AreaHistory, 'competencies'>[],
  which: 'levels' | 'supported',
): MovedLevel[] {
  return areas
    .flatMap(({ competencies }) => competencies)
    .map(({ competency: { key, name }, [which]: steps }) => ({
      ...{ key, name },
      from: steps[0]?.value ?? 0,
      to: steps.at(-1)?.value ?? 0,
    }))
    .filter(({ from, to }) => from !== to)
}

function rest(kind: 'more-levels' | 'more-supported', moved: readonly MovedLevel[]): PeriodChange[] {
  return moved.length > TOLD ? [{ kind, count: moved.length - TOLD }] : []
}

function size({ from, to }: MovedLevel): number {
  return Math.abs(to - from)
}
