import type { Area, Competency, FrameworkDefinition, Observable, Role } from '../types'
import { canonicalText } from './canonical'

/** Something with a key, under the name that it is shown by. */
export type Keyed = { key: string; name: string }

/** Something that is in both versions and says something else: `was` is its earlier name, the same where only its texts changed. */
export type Reworded = Keyed & { was: string; isReworded: boolean }

/** A competency in both versions; `moved` names its home areas where it has another one now. */
type ChangedCompetency = Reworded & { moved: { from: string; to: string } | null }

/** A role in both versions; whether it asks for other competencies, levels or weights. */
type ChangedRole = Reworded & { asksOtherwise: boolean }

/** A behaviour of a competency that both versions have. */
type ShownObservable = { competency: Keyed; observable: Observable }
export type ChangedObservable = ShownObservable & { was: Observable }

type Changes<Kept, Changed> = { added: Kept[]; removed: Kept[]; changed: Changed[] }

/** What one version of a framework has that another has not; everything in the order of the version that has it. */
export type FrameworkDifference = {
  areas: Changes<Keyed, Reworded>
  competencies: Changes<Keyed, ChangedCompetency>
  /** of the competencies that both versions have; those of the others come and go with them */
  observables: Changes<ShownObservable, ChangedObservable>
  levels: Changes<Keyed, Reworded>
  roles: Changes<Keyed, ChangedRole>
  /** something else differs: goal templates, pathways, proposals, the order, the framework's own title and summary */
  hasMore: boolean
}

/**
 * What changes from one version of a framework to another, matched by key. Empty exactly when both say the same:
 * see `isSame`.
 */
export function frameworkDifference(from: FrameworkDefinition, to: FrameworkDefinition): FrameworkDifference {
  const competencies = changes(from.competencies, to.competencies, (was, is) =>
    changedCompetency(from, to, was, is),
  )
  return {
    areas: named(changes(from.areas, to.areas, (was, is) => reworded(was, is))),
    competencies: named(competencies),
    observables: observableChanges(from, to),
    levels: named(changes(keyedLevels(from), keyedLevels(to), (was, is) => reworded(was, is))),
    roles: named(changes(from.roles, to.roles, changedRole)),
    hasMore: differ(rest(from, to), rest(to, from)),
  }
}

/** Whether two versions say the same. */
export function isSame({ hasMore, ...parts }: FrameworkDifference): boolean {
  return (
    !hasMore && Object.values(parts).every((part) => Object.values(part).every((list) => list.length === 0))
  )
}

function changes<T extends { key: string }, Changed>(
  from: readonly T[],
  to: readonly T[],
  change: (was: T, is: T) => Changed | null,
): Changes<T, Changed> {
  const before = new Map(from.map((each) => [each.key, each]))
  const after = new Set(to.map(({ key }) => key))
  return {
    added: to.filter(({ key }) => !before.has(key)),
    removed: from.filter(({ key }) => !after.has(key)),
    changed: to.flatMap((is) => {
      const was = before.get(is.key)
      const changed = was && change(was, is)
      return changed ? [changed] : []
    }),
  }
}

function changedCompetency(
  from: FrameworkDefinition,
  to: FrameworkDefinition,
  was: Competency,
  is: Competency,
): ChangedCompetency | null {
  const moved = was.area === is.area ? null : { from: areaName(from, was.area), to: areaName(to, is.area) }
  const change = reworded(ownTexts(was), ownTexts(is))
  if (!change && !moved) return null
  return { ...keyed(is), was: was.name, isReworded: change?.isReworded ?? false, moved }
}

function changedRole(was: Role, is: Role): ChangedRole | null {
  const change = reworded(was, is)
  if (!change) return null
  return {
    ...change,
    isReworded: differ(
      { ...was, name: '', requirements: sharedReasons(was, is) },
      { ...is, name: '', requirements: sharedReasons(is, was) },
    ),
    asksOtherwise: differ(demandsOf(was), demandsOf(is)),
  }
}

function demandsOf({ requirements }: Role): Record<string, [level: number, weight: number]> {
  return Object.fromEntries(
    Object.entries(requirements).map(([key, { level, weight }]) => [key, [level, weight]]),
  )
}

/** Why a role asks for what another one asks for too. */
function sharedReasons({ requirements }: Role, other: Role): Record<string, string> {
  return Object.fromEntries(
    Object.entries(requirements)
      .filter(([key]) => Object.hasOwn(other.requirements, key))
      .map(([key, { because }]) => [key, because]),
  )
}

function keyedLevels({ levels }: FrameworkDefinition): (Keyed & { summary: string })[] {
  return levels.map(({ level, ...texts }) => ({ key: String(level), ...texts }))
}

/** What a competency says of itself: its area, observables and templates are compared elsewhere. */
function ownTexts({
  area,
  observables,
  goalTemplates,
  ...texts
}: Competency): Omit<Competency, 'area' | 'observables' | 'goalTemplates'> {
  return texts
}

function observableChanges(from: FrameworkDefinition, to: FrameworkDefinition) {
  const all: FrameworkDifference['observables'] = { added: [], removed: [], changed: [] }
  for (const is of to.competencies) {
    const was = from.competencies.find(({ key }) => key === is.key)
    if (!was) continue
    const competency = keyed(is)
    const { added, removed, changed } = changes(was.observables, is.observables, (before, observable) =>
      differ(before, observable) ? { competency, observable, was: before } : null,
    )
    all.added.push(...added.map((observable) => ({ competency, observable })))
    all.removed.push(...removed.map((observable) => ({ competency, observable })))
    all.changed.push(...changed)
  }
  return all
}

/** Everything that the other parts of a difference leave out, of what both versions have. */
function rest(one: FrameworkDefinition, other: FrameworkDefinition) {
  const { title, summary, pathways, proposals } = one
  const competencies = shared(one.competencies, other.competencies)
  return {
    ...{ title, summary, pathways, proposals },
    templates: competencies.map(([competency]) => competency.goalTemplates),
    order: [one.areas, one.roles].map((list, index) =>
      shared<{ key: string }>(list, [other.areas, other.roles][index] ?? []).map(([{ key }]) => key),
    ),
    competencies: competencies.map(([{ key, observables }, twin]) => [
      key,
      shared(observables, twin.observables).map(([observable]) => observable.key),
    ]),
    levels: one.levels
      .map(({ level }) => level)
      .filter((level) => other.levels.some((each) => each.level === level)),
  }
}

/** Those that another list has too, each with its twin there. */
function shared<T extends { key: string }>(list: readonly T[], other: readonly T[]): [T, T][] {
  const twins = new Map(other.map((each) => [each.key, each]))
  return list.flatMap((each): [T, T][] => {
    const twin = twins.get(each.key)
    return twin ? [[each, twin]] : []
  })
}

function reworded<T extends Keyed | Area>(was: T, is: T): Reworded | null {
  if (!differ(was, is)) return null
  return { ...keyed(is), was: was.name, isReworded: differ({ ...was, name: '' }, { ...is, name: '' }) }
}

function named<T extends Keyed, Changed>({
  added,
  removed,
  changed,
}: Changes<T, Changed>): Changes<Keyed, Changed> {
  return { added: added.map(keyed), removed: removed.map(keyed), changed }
}

function keyed({ key, name }: Keyed): Keyed {
  return { key, name }
}

function areaName({ areas }: FrameworkDefinition, key: string): string {
  return areas.find((area) => area.key === key)?.name ?? key
}

function differ(one: unknown, other: unknown): boolean {
  return canonicalText(one) !== canonicalText(other)
}
