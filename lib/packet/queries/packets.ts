import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { frameworkVersion, frameworkVersions, newestFramework } from '@/lib/framework/queries'
import { roleOf, servingRole } from '@/lib/framework/rules/roles'
import type { FrameworkVersion } from '@/lib/framework/types'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { packetsOf } from '../data/packets'
import { yearOf } from '../rules/period'
import { linkWorks } from '../rules/share-link'
import type { PacketInList } from '../types/pages'

/** The actor's packets, and what the form of a new one starts from. Five statements at most. */
export async function packets(actor: Actor): Promise<{
  packets: PacketInList[]
  framework: FrameworkVersion
  usual: { roleKey: string; startsOn: string; endsOn: string }
}> {
  const { personId: ownerId, timeZone } = signedIn(actor)
  authorise(actor, 'packet.read', { ownerId })
  const [rows, plan] = await Promise.all([
    read((client) => packetsOf(client, ownedBy(actor))),
    activePlan(actor),
  ])
  const framework = plan
    ? await frameworkVersion(actor, plan.frameworkVersionId)
    : await newestFramework(actor)
  const versions = await frameworkVersions(
    actor,
    rows.map(({ frameworkVersionId }) => frameworkVersionId),
  )
  const at = now()
  return {
    packets: rows.map(({ id, startsOn, endsOn, links, ...row }) => {
      const definition = versions.get(row.frameworkVersionId)?.definition
      return {
        ...{ id, startsOn, endsOn },
        role: (definition && roleOf(definition, row.roleKey)?.name) ?? row.roleKey,
        links: links.filter((link) => linkWorks(link, at)).length,
      }
    }),
    framework,
    usual: {
      roleKey: servingRole(framework.definition, plan?.roleKey ?? null)?.key ?? '',
      ...yearOf(calendarDay(at, timeZone)),
    },
  }
}
