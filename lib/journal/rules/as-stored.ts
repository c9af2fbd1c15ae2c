import type { EntryContent } from '../types'
import { entryDate } from './days'

/** What was sent as it is stored: under its date, and with the competency that its kind proposes where none was chosen. */
export function asStored<Sent extends EntryContent>(
  sent: Sent,
  proposed: string | null,
): Sent & { date: string } {
  const isBare = sent.competencies.length === 0 && proposed !== null
  return { ...sent, date: entryDate(sent), competencies: isBare ? [proposed] : sent.competencies }
}
