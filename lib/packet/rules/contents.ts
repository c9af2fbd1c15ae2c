import { competenciesOfArea, homeAreas } from '@/lib/framework/rules/areas'
import { competencyOrder, namedCompetencies } from '@/lib/framework/rules/competencies'
import { requirementOf } from '@/lib/framework/rules/roles'
import type { Area, Competency } from '@/lib/framework/types'
import { areaProgress } from '@/lib/progress/rules/area-progress'
import type { LeftOutKind } from '../types/document'
import type { PacketSource } from '../types/pages'
import type {
  PacketArea,
  PacketCompetency,
  PacketEntry,
  PacketGoal,
  PacketLevel,
  PacketReview,
} from '../types/parts'
import type { CountedEvidence } from './counted-evidence'
import type { EntryFact, GoalFact, PacketFacts, ReviewFact } from './facts'
import { strongestShown } from './limits'
import { leavesOut, type OmissiblePart } from './omissions'
import { frameworkRef, refsOf } from './refs'

/** What the document holds, under the anchors and marks by which its parts name each other. */
export class Contents {
  readonly areas: readonly Area[]
  readonly goals: readonly GoalFact[]
  readonly reviews: readonly ReviewFact[]
  /** by anchor */
  readonly marks = new Map<string, string>()
  private readonly anchors: ReadonlyMap<string, string>
  private readonly byId: ReadonlyMap<string, EntryFact>
  private readonly competencies: ReadonlySet<string>
  private readonly listedIds: ReadonlySet<string>

  constructor(
    private readonly facts: PacketFacts,
    private readonly counted: CountedEvidence,
    private readonly listed: readonly EntryFact[],
    private readonly parts: ReadonlySet<OmissiblePart>,
  ) {
    const { choices, framework } = facts
    const stays = (kind: 'area' | 'goal' | 'review') => (name: string) =>
      !leavesOut(choices.omissions, { kind, name })
    this.areas = framework.definition.areas.filter(({ key }) => stays('area')(key))
    this.goals = parts.has('goals') ? [] : facts.goals.filter(({ id }) => stays('goal')(id))
    this.reviews = parts.has('reviews') ? [] : facts.reviews.filter(({ id }) => stays('review')(id))
    this.byId = new Map(facts.entries.map((entry) => [entry.id, entry]))
    this.listedIds = new Set(ids(listed))
    const shown = new Set(this.areas.map(({ key }) => key))
    const competencies = framework.definition.competencies.filter(({ area }) => shown.has(area))
    this.competencies = new Set(competencies.map(({ key }) => key))
    this.anchors = new Map([
      ...refsOf('e', ids(facts.entries)),
      ...refsOf('g', ids(facts.goals)),
      ...refsOf('r', ids(facts.reviews)),
    ])
    for (const { key, name } of competencies) this.marks.set(frameworkRef('c', key), name)
    for (const [letter, things] of [
      ['G', this.goals],
      ['R', this.reviews],
      ['E', listed],
    ] as const)
      for (const [index, { id }] of things.entries()) this.marks.set(this.anchor(id), `${letter}${index + 1}`)
  }

  anchor(id: string): string {
    return this.anchors.get(id) ?? ''
  }

  /** One left out by itself, or the whole section. */
  notListed(kind: 'goal' | 'review', count: number): Partial<Record<LeftOutKind, number>> {
    const part = `${kind}s` as 'goals' | 'reviews'
    return { [this.parts.has(part) ? part : kind]: count }
  }

  sources(): Record<string, PacketSource> {
    const of = (kind: PacketSource['kind'], things: readonly { id: string }[]) =>
      things.map(({ id }) => [this.anchor(id), { kind, id }] as const)
    return Object.fromEntries([
      ...of('entry', this.listed),
      ...of('goal', this.goals),
      ...of('review', this.reviews),
      ...[...this.competencies].map((id) => [frameworkRef('c', id), { kind: 'competency', id }] as const),
    ])
  }

  area(key: string, name: string, narrative: PacketArea['narrative']): PacketArea {
    const { framework, role, levels } = this.facts
    const { definition } = framework
    const figures = {
      role: role.requirements,
      homeArea: homeAreas(definition),
      order: competencyOrder(definition),
    }
    const current = Object.fromEntries(Object.entries(levels).map(([of, { level }]) => [of, level]))
    return {
      ...{ anchor: frameworkRef('a', key), name, narrative },
      progress: areaProgress({ ...figures, levels: current }, key),
      supportedProgress: areaProgress({ ...figures, levels: this.counted.supported }, key),
      competencies: competenciesOfArea(definition, key)
        .filter(({ referred }) => !referred)
        .map(({ competency }) => this.competency(competency)),
    }
  }

  private competency({ key, name }: Competency): PacketCompetency {
    const requirement = requirementOf(this.facts.role, key)
    const all = this.counted.strongest.get(key) ?? []
    const open = all.filter(({ entryId }) => this.isListed(entryId))
    return {
      ...{ anchor: frameworkRef('c', key), name, current: this.level(key) },
      required: requirement && { level: requirement.level, weight: requirement.weight },
      supported: this.counted.supported[key] ?? 0,
      grounds: {
        entries: all.length,
        private: all.filter(({ entryId }) => this.byId.get(entryId)?.isPrivate).length,
      },
      evidence: open.slice(0, strongestShown).map(({ entryId }) => ({
        entry: this.anchor(entryId),
        shows: (this.counted.shown.get(entryId) ?? [])
          .filter(({ competencyKey }) => competencyKey === key)
          .map(({ level, text }) => ({ level, text })),
      })),
      more: Math.max(0, open.length - strongestShown),
    }
  }

  private level(key: string): PacketLevel {
    const fact = Object.hasOwn(this.facts.levels, key) ? this.facts.levels[key] : undefined
    if (!fact) return { level: 0, ground: { kind: 'none' } }
    const { level, agreed, selfOn } = fact
    if (agreed) {
      const review = this.reviews.some(({ id }) => id === agreed.reviewId)
      const { on, since } = agreed
      return {
        level,
        ground: { kind: 'agreed', on, review: review ? this.anchor(agreed.reviewId) : null, since },
      }
    }
    return { level, ground: selfOn === null ? { kind: 'none' } : { kind: 'self', on: selfOn } }
  }

  goal({ id, competencies, ...goal }: GoalFact): PacketGoal {
    return {
      ...{ anchor: this.anchor(id), mark: this.markOf(id), ...goal },
      competencies: this.named(competencies).map(({ anchor, name }) => ({ anchor, name })),
    }
  }

  review({ id, levels, ...review }: ReviewFact): PacketReview {
    const agreed = new Map(levels.map(({ competencyKey, level }) => [competencyKey, level]))
    return {
      ...{ anchor: this.anchor(id), mark: this.markOf(id), ...review },
      levels: this.named([...agreed.keys()]).map(({ key, anchor, name }) => ({
        ...{ anchor, name, level: agreed.get(key) ?? 0 },
      })),
    }
  }

  entry({ id, isPrivate: _private, ...entry }: EntryFact): PacketEntry {
    const names = new Map(this.facts.framework.definition.competencies.map(({ key, name }) => [key, name]))
    return {
      ...{ anchor: this.anchor(id), mark: this.markOf(id), ...entry },
      inPeriod: entry.date >= this.facts.choices.startsOn,
      shows: (this.counted.shown.get(id) ?? []).map(({ competencyKey, level, text }) => ({
        ...{ anchor: this.competencyAnchor(competencyKey), competency: names.get(competencyKey) ?? '' },
        ...{ level, text },
      })),
      files: this.facts.files.get(id) ?? [],
      endorsements: this.counted.endorsements.get(id) ?? [],
    }
  }

  private isListed(id: string): boolean {
    return this.listedIds.has(id)
  }

  private markOf(id: string): string {
    return this.marks.get(this.anchor(id)) ?? ''
  }

  private competencyAnchor(key: string): string | null {
    return this.competencies.has(key) ? frameworkRef('c', key) : null
  }

  private named(keys: readonly string[]): { key: string; anchor: string | null; name: string }[] {
    return namedCompetencies(this.facts.framework.definition, keys).map(({ key, name }) => ({
      ...{ key, name, anchor: this.competencyAnchor(key) },
    }))
  }
}

function ids(things: readonly { id: string }[]): string[] {
  return things.map(({ id }) => id)
}
