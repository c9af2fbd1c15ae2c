import { type PacketDocument, sectionAnchors } from '@/lib/packet/types/document'
import type { PacketGoal } from '@/lib/packet/types/parts'
import { type Block, heading, item, leading, paragraph, type Span } from '../block'
import { day, days } from './words'

/** The goals achieved in the period. */
export function goalBlocks({ goals }: PacketDocument): Block[] {
  if (goals.length === 0) return []
  return [heading(2, 'Goals achieved', sectionAnchors.goals), ...goals.flatMap(blocksOf)]
}

function blocksOf(goal: PacketGoal): Block[] {
  const { anchor, mark, title, outcome, measure, startsOn, dueOn, achievedOn, competencies, milestones } =
    goal
  return [
    heading(3, `${mark} ${title}`, anchor),
    paragraph([`Achieved on ${day(achievedOn)}; planned for ${days(startsOn, dueOn)}.`]),
    ...(outcome === '' ? [] : [paragraph([{ text: 'Outcome: ', strong: true }, outcome])]),
    ...(measure === '' ? [] : [paragraph([{ text: 'Measure: ', strong: true }, measure])]),
    ...(competencies.length === 0
      ? []
      : [
          paragraph([
            { text: 'For: ', strong: true },
            ...competencies.flatMap(({ name, anchor: at }, index): (Span | string)[] => [
              index === 0 ? '' : ', ',
              leading(name, at),
            ]),
          ]),
        ]),
    ...milestones.map(({ title: step, dueOn: due, completedOn }) =>
      item([
        `${step}: due ${day(due)}, `,
        completedOn === null ? 'not completed' : `completed on ${day(completedOn)}`,
      ]),
    ),
  ]
}
