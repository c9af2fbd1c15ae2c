import type { Actor } from '@/lib/auth/actor'
import { signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { liesAhead } from '../rules/days'
import { logInput, type QuickLogInput } from '../schema'
import type { EntryState } from '../types'
import { logEntry } from './log-entry'

/** Logs an activity from the little that the quick log asks for: planned when its date lies ahead, else done; gives its id and which. */
export async function logQuickly(
  actor: Actor,
  input: QuickLogInput,
): Promise<{ id: string; state: EntryState }> {
  const today = calendarDay(now(), signedIn(actor).timeZone)
  const state = liesAhead({ date: input.endsOn }, today) ? 'planned' : 'done'
  // everything that it does not ask for is as in a form that was left empty
  const { id } = await logEntry(actor, logInput.parse({ ...input, state }))
  return { id, state }
}
