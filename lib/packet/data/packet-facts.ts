import { calendarDay, now } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import { found, Refusal } from '@/lib/errors'
import { versionById } from '@/lib/framework/data'
import { servingRole } from '@/lib/framework/rules/roles'
import type { PacketFacts } from '../rules/facts'
import { asOfDay } from '../rules/period'
import { reviewsShown } from '../rules/reviews-shown'
import type { PacketRecord } from '../types/pages'
import { entryFacts, evidenceFacts, goalFacts, levelFacts, reviewFacts } from './facts'

/**
 * Everything that a packet is composed from, as of now. Five statements, however much data, and one for a framework that
 * the process has not read yet.
 */
export async function packetFacts(
  client: Db,
  record: PacketRecord,
  reader: 'owner' | 'others' = 'owner',
): Promise<PacketFacts> {
  const { ownerId, person, timeZone, startsOn, endsOn, narratives, omissions, roleKey } = record
  const asOf = asOfDay(record, calendarDay(now(), timeZone))
  const of = { ownerId, timeZone, startsOn, asOf }
  const version = found(await versionById(client, record.frameworkVersionId))
  const role = servingRole(version.definition, roleKey)
  if (!role) throw new Refusal('not-found')
  const [levels, entries, { claims, files }, goals, reviews] = await Promise.all([
    levelFacts(client, of, reader),
    entryFacts(client, of),
    evidenceFacts(client, of),
    goalFacts(client, of),
    reviewFacts(client, of),
  ])
  return {
    ...{ person, asOf, role, levels, entries, claims, files, goals },
    framework: { definition: version.definition, number: version.number },
    choices: { startsOn, endsOn, narratives, omissions },
    reviews: reviewsShown(reviews, levels, startsOn),
  }
}
