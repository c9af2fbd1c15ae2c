import type { Sees } from '@/lib/auth/grant'
import type { Db, Tx } from '@/lib/db/client'
import { competencyOrder } from '@/lib/framework/rules/competencies'
import { servingRole } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { proposedAtMost } from '../rules/limits'
import { proposedCompetencies } from '../rules/proposed-competencies'
import { changesSinceLastReview } from './changes'

type About = {
  ownerId: string
  /** the owner's */
  timeZone: string
  roleKey: string | null
  framework: FrameworkDefinition
  /** null: with a guest */
  mentorshipId: string | null
}

/**
 * The competencies that a next review is proposed to rate, from what whoever schedules it may know; `sees` null: the
 * owner. Two statements.
 */
export async function proposalFor(
  client: Db | Tx,
  { ownerId, timeZone, roleKey, framework, mentorshipId }: About,
  sees: Sees | null,
): Promise<string[]> {
  const changes = await changesSinceLastReview(client as Db, { ownerId, timeZone, mentorshipId }, sees)
  const required = Object.keys(servingRole(framework, roleKey)?.requirements ?? {})
  return proposedCompetencies(
    { required, order: competencyOrder(framework), changes },
    mentorshipId === null ? proposedAtMost.guest : proposedAtMost.person,
  )
}
