import { midSentence } from '@/components/plan/figures-in-words'
import type { LeftOutKind, PacketDocument } from '@/lib/packet/types/document'
import { ownWordsMark } from '@/lib/packet/types/narrative'
import { type Block, heading, paragraph } from '../block'
import { count, day, days } from './words'

/** What a packet is called. */
export function titleOf({ person, role }: PacketDocument): string {
  return `${person}: packet ${role.isBaseline ? 'as' : 'towards'} ${midSentence(role.name)}`
}

/** Its title, what it covers, and how to read it. */
export function openingBlocks(document: PacketDocument): Block[] {
  const { framework, period, asOf, leftOut } = document
  return [
    heading(1, titleOf(document), null, { isListed: false }),
    paragraph([
      `${days(period.from, period.to)}. Figures as of ${day(asOf)}. `,
      `Framework: ${framework.title}, version ${framework.number}.`,
    ]),
    paragraph(
      [
        'A mark such as E3, G1 or R1 leads to an activity, a goal or a review of this packet. ',
        `${ownWordsMark} stands behind a sentence that cites nothing here: it is the author’s own words.`,
        leftOut.length === 0 ? '' : ` Left out: ${inWords(leftOut)}.`,
      ],
      { isQuiet: true },
    ),
  ]
}

/** Whole sections; how much stood in each follows. */
const sections: Partial<Record<LeftOutKind, string>> = {
  goals: 'the goals achieved',
  talks: 'the talks',
  publications: 'the publications',
  certificates: 'the certificates',
  reviews: 'the signed reviews',
  activity: 'all other activities',
}

function inWords(leftOut: PacketDocument['leftOut']): string {
  return leftOut
    .map(({ kind, count: number }) => {
      if (kind === 'summary') return 'the summary'
      if (kind === 'area') return count(number, 'area', 'areas')
      if (kind === 'goal') return count(number, 'goal', 'goals')
      if (kind === 'review') return count(number, 'review', 'reviews')
      if (kind === 'entry') return count(number, 'activity', 'activities')
      if (kind === 'private') return count(number, 'private activity', 'private activities')
      return `${sections[kind] ?? kind} (${number.toLocaleString('en')})`
    })
    .join(', ')
}
