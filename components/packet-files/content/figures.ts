import { minutesInWords } from '@/lib/journal/rules/minutes'
import {
  type FigureKey,
  type PacketDocument,
  type PacketFigure,
  sectionAnchors,
} from '@/lib/packet/types/document'
import { type Block, heading, leading, table } from '../block'
import { count, percent } from './words'

const names: Record<FigureKey, string> = {
  progress: 'Progress by the current levels',
  'supported-progress': 'Progress by the supported levels',
  gap: 'Mean gap to what the role requires',
  entries: 'Activities done',
  minutes: 'Time spent',
  evidence: 'Evidence that counts',
  endorsements: 'Endorsements',
  goals: 'Goals achieved',
  reviews: 'Reviews signed',
}

/** The summary: each figure leads to where it comes from. */
export function figureBlocks({ figures }: PacketDocument): Block[] {
  if (figures.length === 0) return []
  return [
    heading(2, 'Summary', sectionAnchors.summary),
    table(
      [
        { title: 'Figure', share: 3 },
        { title: 'Value', share: 2 },
      ],
      figures.map((figure) => [[leading(names[figure.key], figure.anchor)], [value(figure)]]),
    ),
  ]
}

function value({ key, value: figure, counting }: PacketFigure): string {
  if (key === 'progress' || key === 'supported-progress') return percent(figure)
  if (figure === null) return 'not asked for'
  if (key === 'gap') return count(Math.round(figure * 100) / 100, 'level', 'levels')
  const number = key === 'minutes' ? minutesInWords(figure) : figure.toLocaleString('en')
  if (counting === null || counting === figure) return number
  if (key === 'endorsements')
    return `${number}, of which ${counting.toLocaleString('en')} ${counting === 1 ? 'counts' : 'count'}`
  return key === 'minutes' ? `${number}, as ${count(counting, 'activity says', 'activities say')}` : number
}
