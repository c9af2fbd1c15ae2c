import { type PacketDocument, sectionAnchors } from '@/lib/packet/types/document'
import type { PacketCompetency, PacketEntry } from '@/lib/packet/types/parts'
import { type Block, heading, item, leading, paragraph, type Span, table } from '../block'
import { narrativeBlocks } from './narrative'
import { count, day, levelName, percent } from './words'

/** Per area the levels with their grounds, the person's words on it, and the strongest evidence. */
export function areaBlocks(document: PacketDocument): Block[] {
  const { areas } = document
  if (areas.length === 0) return []
  const entries = new Map(document.entries.map((entry) => [entry.anchor, entry]))
  return [
    heading(2, 'Levels and their grounds', sectionAnchors.levels),
    ...areas.flatMap(({ anchor, name, progress, supportedProgress, narrative, competencies }) => [
      heading(3, name, anchor),
      paragraph([
        progress === null
          ? 'Not asked for by the role.'
          : `${percent(progress)} of what the role requires, ${percent(supportedProgress)} by the supported levels.`,
      ]),
      ...narrativeBlocks(narrative, 3),
      levelTable(document, competencies),
      ...competencies.flatMap((competency) => competencyBlocks(document, competency, entries)),
    ]),
  ]
}

function levelTable(document: PacketDocument, competencies: PacketCompetency[]): Block {
  const level = (of: number) => (of === 0 ? 'none' : levelName(of, document))
  return table(
    [
      { title: 'Competency', share: 4 },
      { title: 'Current', share: 3 },
      { title: 'Supported', share: 3 },
      { title: 'Required', share: 3 },
    ],
    competencies.map(({ anchor, name, current, supported, required }) => [
      [{ text: name, to: { anchor } }],
      [current.level === 0 ? 'no rating yet' : levelName(current.level, document)],
      [level(supported)],
      [required === null ? 'not asked for' : levelName(required.level, document)],
    ]),
  )
}

function competencyBlocks(
  document: PacketDocument,
  competency: PacketCompetency,
  entries: ReadonlyMap<string, PacketEntry>,
): Block[] {
  const { anchor, name, evidence, more, supported, grounds } = competency
  const counted =
    grounds.entries === 0
      ? 'nothing counts towards a supported level'
      : `supported ${supported}, by ${count(grounds.entries, 'activity', 'activities')}${
          grounds.private === 0 ? '' : `, ${grounds.private.toLocaleString('en')} of them private`
        }`
  return [
    heading(4, name, anchor),
    paragraph([...ground(document, competency), `; ${counted}.`]),
    ...evidence.flatMap(({ entry, shows }) => {
      const shown = entries.get(entry)
      if (!shown) return []
      return [
        item([
          { text: shown.mark, to: { anchor: entry } },
          ` ${shown.title}, ${day(shown.date)}${also(shown)}`,
        ]),
        ...shows.map(({ level, text }) => item([`Level ${level}: ${text}`], { depth: 2 })),
      ]
    }),
    ...(more === 0 ? [] : [item([`and ${count(more, 'more activity', 'more activities')} below`])]),
  ]
}

/** What the current level rests on, as the beginning of a sentence. */
function ground(document: PacketDocument, { current }: PacketCompetency): (Span | string)[] {
  const { level, ground: from } = current
  if (from.kind === 'none') return ['No rating yet']
  if (from.kind === 'self') return [`Self-rated ${levelName(level, document)} on ${day(from.on)}`]
  const { review, on, since } = from
  const words = `the review of ${day(on)}`
  return [
    `Agreed ${levelName(level, document)} in `,
    leading(words, review),
    since === null ? '' : `; self-rated ${levelName(since.level, document)} since, on ${day(since.on)}`,
  ]
}

function also({ link, files, endorsements }: PacketEntry): string {
  const standing = endorsements.filter(({ withdrawnOn }) => withdrawnOn === null).length
  const parts = [
    link === '' ? '' : 'with a link',
    files.length === 0 ? '' : count(files.length, 'file', 'files'),
    standing === 0 ? '' : count(standing, 'endorsement', 'endorsements'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}
