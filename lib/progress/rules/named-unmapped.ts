import { keyInWords } from '@/lib/evidence/rules/unmapped'
import type { UnmappedEvidence } from '@/lib/evidence/types'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'

/** What could not be mapped, in the words of the version that had it: of its key where none is known. */
export type NamedUnmapped = UnmappedEvidence & { competency: string; text: string }

/** What could not be mapped, each in the words of the first of some versions that has it. */
export function namedUnmapped(
  unmapped: readonly UnmappedEvidence[],
  versions: readonly FrameworkDefinition[],
): NamedUnmapped[] {
  return unmapped.map((one) => {
    const competencies = versions.flatMap((version) => competencyOf(version, one.competencyKey) ?? [])
    const text = competencies
      .flatMap(({ observables }) => observables)
      .find(({ key }) => key === one.observableKey)?.text
    return {
      ...one,
      competency: competencies[0]?.name ?? keyInWords(one.competencyKey),
      text: text ?? `“${keyInWords(one.observableKey)}”`,
    }
  })
}
