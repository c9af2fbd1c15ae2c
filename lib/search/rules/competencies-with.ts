import { folded, searchWords } from '@/lib/folded'
import type { FrameworkDefinition } from '@/lib/framework/types'
import type { Found } from '../types'

/** The competencies whose name or summary has all words of the text, whatever their case and accents; none without words. */
export function competenciesWith(
  { areas, competencies }: FrameworkDefinition,
  text: string,
): Extract<Found, { kind: 'competency' }>[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  return competencies
    .filter(({ name, summary }) => {
      const key = folded(`${name} ${summary}`)
      return words.every((word) => key.includes(word))
    })
    .map(({ key, name, area }) => ({
      kind: 'competency',
      id: key,
      title: name,
      area: areas.find((each) => each.key === area)?.name ?? '',
    }))
}
