import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { AreaFinding } from '@/lib/progress/rules/area-finding'
import { counted } from './figures-in-words'

/**
 * What an area comes down to, as a sentence; `null` where the sentence needs links (what is asked for elsewhere).
 * `nameOf` gives a competency's name.
 */
export function findingInWords(finding: AreaFinding, nameOf: (key: string) => string): string | null {
  switch (finding.kind) {
    case 'not-asked':
      return 'Not asked for by this role'
    case 'elsewhere':
      return null
    case 'complete':
      return 'Nothing missing'
    case 'nothing-rated':
      return finding.count === 1
        ? 'Not rated yet'
        : `None of its ${spokenNumber(finding.count)} competencies is rated yet`
    case 'short':
      return capitalised(
        [shortInWords(finding, nameOf), unratedInWords(finding.unrated, nameOf)].filter(Boolean).join('; '),
      )
  }
}

function shortInWords(
  { widest, others }: Extract<AreaFinding, { kind: 'short' }>,
  nameOf: (key: string) => string,
): string {
  if (!widest) return ''
  const first = `${nameOf(widest.key)} is ${counted(widest.levels, 'level')} short`
  if (others === 0) return first
  return `${first}, ${counted(others, 'other falls', 'others fall')} short too`
}

function unratedInWords(unrated: readonly string[], nameOf: (key: string) => string): string {
  const [only] = unrated
  if (only === undefined) return ''
  if (unrated.length === 1) return `${nameOf(only)} is not rated yet`
  return `${spokenNumber(unrated.length)} are not rated yet`
}
