import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { competencyGroups } from '@/lib/framework/rules/competencies'
import { kindOfNewestEntry } from '../data/quick-log'
import type { QuickLogStart } from '../types'
import { journalFramework } from './framework'

/** What the quick log starts from. Two statements. */
export async function quickLogStart(actor: Actor): Promise<QuickLogStart> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'entry.log', { ownerId: personId })
  const [framework, kind] = await Promise.all([
    journalFramework(actor),
    read((client) => kindOfNewestEntry(client, ownedBy(actor))),
  ])
  return {
    kind: kind ?? 'course',
    today: calendarDay(now(), timeZone),
    proposals: framework.proposals,
    competencies: competencyGroups(framework, []),
  }
}
