import type { Db } from '@/lib/db/client'
import { unmappedRows } from '@/lib/db/unmapped-rows'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { observableValue } from '../rules/observable-value'
import type { UnmappedEvidence } from '../types'

/** What somebody claimed for observables that a version of the framework has not, the newest entries first. One statement. */
export async function evidenceBeside(
  client: Db,
  ownerId: string,
  { competencies }: FrameworkDefinition,
  take: number,
): Promise<UnmappedEvidence[]> {
  const mapped = competencies.flatMap(({ key: competencyKey, observables }) =>
    observables.map(({ key }) => observableValue({ competencyKey, observableKey: key })),
  )
  const rows = await unmappedRows(client, ownerId, mapped, take)
  const found = new Map<string, UnmappedEvidence>()
  for (const { entryId, title, date, competencyKey, observableKey } of rows) {
    const value = observableValue({ competencyKey, observableKey })
    const one = found.get(value) ?? { competencyKey, observableKey, entries: [] }
    one.entries.push({ id: entryId, title, date })
    found.set(value, one)
  }
  return [...found.values()]
}
