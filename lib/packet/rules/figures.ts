import { planProgress } from '@/lib/progress/rules/plan-progress'
import { roleGap } from '@/lib/progress/rules/role-gap'
import { type FigureKey, figureKeys, type PacketFigure, type sectionAnchors } from '../types/document'
import type { CountedEvidence } from './counted-evidence'
import type { PacketFacts } from './facts'

type Figure = Pick<PacketFigure, 'value' | 'counting'>

/**
 * The summary of a packet, of everything there is. `anchorOf` gives where a section stands in the document, null where
 * it is not there. Source of the formulas: product.md, "Figures".
 */
export function packetFigures(
  { role, levels, entries, goals, reviews, choices: { startsOn } }: PacketFacts,
  { supported, shown, endorsements }: CountedEvidence,
  anchorOf: (section: keyof typeof sectionAnchors) => string | null,
): PacketFigure[] {
  const current = Object.fromEntries(Object.entries(levels).map(([key, { level }]) => [key, level]))
  const inPeriod = entries.filter(({ date }) => date >= startsOn)
  const timed = inPeriod.filter(({ minutes }) => minutes !== null)
  const said = [...endorsements.values()].flat().filter(({ withdrawnOn }) => withdrawnOn === null)
  const plain = (value: number | null): Figure => ({ value, counting: null })
  const figures: Record<FigureKey, Figure> = {
    progress: plain(planProgress({ role: role.requirements, levels: current })),
    'supported-progress': plain(planProgress({ role: role.requirements, levels: supported })),
    gap: plain(roleGap({ role: role.requirements, levels: current })),
    entries: plain(inPeriod.length),
    minutes: { value: timed.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0), counting: timed.length },
    evidence: plain(shown.size),
    endorsements: { value: said.length, counting: said.filter(({ counts }) => counts).length },
    goals: plain(goals.length),
    reviews: plain(reviews.filter(({ on }) => on >= startsOn).length),
  }
  return figureKeys.map((key) => ({ key, ...figures[key], anchor: anchorOf(sectionOf[key]) }))
}

const sectionOf: Record<FigureKey, keyof typeof sectionAnchors> = {
  progress: 'levels',
  'supported-progress': 'levels',
  gap: 'levels',
  entries: 'entries',
  minutes: 'entries',
  evidence: 'entries',
  endorsements: 'entries',
  goals: 'goals',
  reviews: 'reviews',
}
