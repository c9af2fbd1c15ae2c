import { calendarDay } from '@/lib/clock'
import type { Db } from '@/lib/db/client'
import {
  type CompetencyEvidenceRow,
  competencyEvidenceRows,
  type NearWanted,
} from '@/lib/db/competency-evidence-rows'
import type { EntryKind } from '@/lib/journal/types'
import type { CompetencyClaim, NearEntry, OpportunityMark } from '../types'

type Of = { ownerId: string; timeZone: string; competencyKey: string }

/**
 * What somebody ever claimed for observables of one competency, their marks of no opportunity there, and, where
 * wanted, entries near to it; days in their zone. One statement.
 */
export async function evidenceOfCompetency(
  client: Db,
  { ownerId, timeZone, competencyKey }: Of,
  near: NearWanted | null,
): Promise<{ claims: CompetencyClaim[]; marks: OpportunityMark[]; near: NearEntry[] }> {
  const rows = await competencyEvidenceRows(client, ownerId, competencyKey, near)
  return {
    claims: claimsOf(rows, timeZone),
    marks: rows
      .filter(({ row }) => row === 'mark')
      .map(({ id, observableKey, text, at, version }) => ({
        ...{ id, observableKey, version },
        ...{ reason: text ?? '', markedOn: calendarDay(at, timeZone) },
      })),
    near: rows
      .filter(({ row }) => row === 'near')
      .map(({ id, title, kind, date, link, isPrivate, far, words }) => ({
        // kinds are written through the schema alone
        ...{ id, title, kind: kind as EntryKind, date, link, isPrivate, far, words },
      })),
  }
}

function claimsOf(rows: readonly CompetencyEvidenceRow[], timeZone: string): CompetencyClaim[] {
  const day = (at: Date | null) => at && calendarDay(at, timeZone)
  const claims = new Map<string, CompetencyClaim>()
  for (const { row, id, entryId, title, kind, date, link, isPrivate, observableKey, withdrawnAt } of rows) {
    if (row !== 'observable') continue
    const claim = claims.get(id) ?? {
      ...{ evidenceId: id, entryId, title, kind: kind as EntryKind, date, link, isPrivate },
      ...{ withdrawnOn: day(withdrawnAt), observables: [], endorsements: [] },
    }
    claim.observables.push(observableKey)
    claims.set(id, claim)
  }
  const said = rows.filter(({ row }) => row === 'endorsement')
  for (const { id, text, isGuest, counts, at, withdrawnAt } of said.sort(
    (a, b) => Number(a.at) - Number(b.at),
  ))
    claims.get(id)?.endorsements.push({
      ...{ name: text, isGuest, counts },
      ...{ on: calendarDay(at, timeZone), withdrawnOn: day(withdrawnAt) },
    })
  return [...claims.values()].sort(
    (one, other) => other.date.localeCompare(one.date) || other.evidenceId.localeCompare(one.evidenceId),
  )
}
