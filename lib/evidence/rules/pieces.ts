import type { ClaimedGrounds } from '../types'
import { countsOn } from './supported-level'

/** How many entries show something of a competency, and how many of these are private. */
export type Pieces = { entries: number; privateOnes: number }

/** The same by competency key, as of a calendar day; a competency that nothing shows has no entry. */
export type PiecesByCompetency = Record<string, Pieces>

/** How many entries the supported levels rest on, and how many of these are private. */
export function piecesByCompetency(claimed: readonly ClaimedGrounds[], asOf: string): PiecesByCompetency {
  const entries = new Map<string, Map<string, boolean>>()
  for (const { entryId, isPrivate, observables, ...grounds } of claimed) {
    if (!countsOn(grounds, asOf)) continue
    for (const { competencyKey } of observables) {
      const own = entries.get(competencyKey) ?? new Map<string, boolean>()
      entries.set(competencyKey, own.set(entryId, isPrivate))
    }
  }
  const pieces: PiecesByCompetency = Object.create(null)
  for (const [key, own] of entries)
    pieces[key] = { entries: own.size, privateOnes: [...own.values()].filter(Boolean).length }
  return pieces
}
