import type { Tx } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { versionById } from '@/lib/framework/data'
import { competencyOf } from '@/lib/framework/rules/competencies'

/** Refuses with `invalid` competencies that the framework of a review does not have. */
export async function refuseUnknown(
  tx: Tx,
  frameworkVersionId: string,
  competencies: readonly string[],
): Promise<void> {
  const { definition } = found(await versionById(tx, frameworkVersionId))
  if (competencies.some((key) => !competencyOf(definition, key))) {
    throw new Refusal('invalid', { fields: { competencies: 'competency-unknown' } })
  }
}
