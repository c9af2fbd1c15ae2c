import { type LeftOutKind, leftOutKinds, type PacketDocument, sectionAnchors } from '../types/document'
import type { PacketSource } from '../types/pages'
import type { PacketArea } from '../types/parts'
import { Contents } from './contents'
import { countedEvidence } from './counted-evidence'
import type { PacketFacts } from './facts'
import { packetFigures } from './figures'
import { type KindSection, listedEntries, sectionOf } from './listed-entries'
import { lostCitations, narrativeBlocks } from './narrative'
import { leavesOut, omissibleParts } from './omissions'

/** A packet's document, and what is said of it to its owner alone. */
export type ComposedPacket = {
  document: PacketDocument
  /** what an anchor of the document stands for */
  sources: Record<string, PacketSource>
  /** citations that lead to nothing in the document, as they were typed, by area key; the opening's under an empty one */
  lost: Record<string, string[]>
}

/**
 * Composes a packet from what is stored. The same facts give the same document, in a fixed order and without ids. What
 * is left out is named by its kind and number, and changes no figure and no level.
 */
export function composePacket(facts: PacketFacts): ComposedPacket {
  const { person, asOf, framework, role, choices } = facts
  const counted = countedEvidence(facts)
  const parts = new Set(omissibleParts.filter((name) => leavesOut(choices.omissions, { kind: 'part', name })))
  const { listed, leftOut } = listedEntries(facts, (id) => counted.shown.has(id))
  const contents = new Contents(facts, counted, listed, parts)

  const typed = (place: string) => choices.narratives.get(place) ?? ''
  const narrative = (place: string) => narrativeBlocks(typed(place), contents.marks)
  const areas = contents.areas.map(({ key, name }): PacketArea => contents.area(key, name, narrative(key)))
  const section = (name: KindSection) =>
    parts.has(name)
      ? []
      : listed
          .filter((entry) => entry.date >= choices.startsOn && sectionOf(entry) === name)
          .map(({ id }) => contents.anchor(id))
          .reverse()
  const there = {
    ...{ summary: true, opening: true, leftOut: true, levels: areas.length > 0 },
    ...{ talks: true, publications: true, certificates: true },
    ...{ goals: contents.goals.length > 0, reviews: contents.reviews.length > 0, entries: listed.length > 0 },
  }
  const figures = packetFigures(facts, counted, (name) => (there[name] ? sectionAnchors[name] : null))
  const document: PacketDocument = {
    form: 1,
    person,
    role: { name: role.name, isBaseline: role.kind === 'baseline' },
    period: { from: choices.startsOn, to: choices.endsOn },
    asOf,
    framework: {
      title: framework.definition.title,
      number: framework.number,
      levels: framework.definition.levels.map(({ level, name }) => ({ level, name })),
    },
    figures: parts.has('summary') ? [] : figures,
    opening: narrative(''),
    areas,
    goals: contents.goals.map((goal) => contents.goal(goal)),
    talks: section('talks'),
    publications: section('publications'),
    certificates: section('certificates'),
    reviews: contents.reviews.map((review) => contents.review(review)),
    entries: listed.map((entry) => contents.entry(entry)),
    leftOut: leftOutOf({
      ...Object.fromEntries(leftOut),
      summary: parts.has('summary') ? figures.length : 0,
      area: framework.definition.areas.length - areas.length,
      ...contents.notListed('goal', facts.goals.length - contents.goals.length),
      ...contents.notListed('review', facts.reviews.length - contents.reviews.length),
    }),
  }
  return {
    document,
    sources: contents.sources(),
    lost: Object.fromEntries(
      ['', ...framework.definition.areas.map(({ key }) => key)].map((place) => [
        place,
        lostCitations(typed(place), contents.marks),
      ]),
    ),
  }
}

function leftOutOf(counts: Partial<Record<LeftOutKind, number>>): PacketDocument['leftOut'] {
  return leftOutKinds.map((kind) => ({ kind, count: counts[kind] ?? 0 })).filter(({ count }) => count > 0)
}
