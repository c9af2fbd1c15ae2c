import type { Db } from '@/lib/db/client'
import { revealedRows, talkRow } from '@/lib/db/revealed-rows'
import { versionById } from '@/lib/framework/data'
import { competencyOf, competencyOrder, namedCompetencies } from '@/lib/framework/rules/competencies'
import { requirementOf, servingRole } from '@/lib/framework/rules/roles'
import type { FrameworkVersion, Role } from '@/lib/framework/types'
import { widestFirst } from '../rules/widest-first'
import type { RevealedCompetency, SideRating } from '../types/revealed'
import type { ReviewHead } from '../types/review'
import { outcomeOf } from './review-talk'

/** What a revealed review is made of. */
export type Revealed = {
  version: FrameworkVersion
  role: Role | null
  competencies: RevealedCompetency[]
  sharedNotes: string
  notesVersion: number
  guestComment: string
}

/**
 * What both sides of a review said, the widest differences first, with what stands and what they wrote; null when the
 * review or its framework is gone. No ratings before the reveal. Two statements, and one for a framework that the
 * process has not read yet.
 */
export async function findRevealed(
  client: Db,
  { id, frameworkVersionId }: Pick<ReviewHead, 'id' | 'frameworkVersionId'>,
): Promise<Revealed | null> {
  const [version, rows, talk] = [
    await versionById(client, frameworkVersionId),
    await revealedRows(client, id),
    await talkRow(client, id),
  ]
  if (!version || !talk) return null
  const { roleKey, ...said } = talk
  const role = servingRole(version.definition, roleKey)
  const named = namedCompetencies(
    version.definition,
    rows.map(({ competencyKey }) => competencyKey),
  )
  const competencies = rows.map((row) => ({
    key: row.competencyKey,
    name: named.find(({ key }) => key === row.competencyKey)?.name ?? row.competencyKey,
    levels: competencyOf(version.definition, row.competencyKey)?.levels ?? {},
    required: (role && requirementOf(role, row.competencyKey)?.level) || null,
    owner: row.owner as SideRating | null,
    other: row.other as SideRating | null,
    outcome: outcomeOf(row),
    version: row.version,
  }))
  return {
    version,
    role,
    competencies: widestFirst(competencies, competencyOrder(version.definition)),
    ...said,
  }
}
