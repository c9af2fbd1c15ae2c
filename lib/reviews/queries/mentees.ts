import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { menteesOf } from '../data/mentees'
import { attentionLimits } from '../rules/attention'
import { menteesOnPage, readMenteesAsked } from '../rules/mentees-asked'
import type { MenteePage } from '../types/mentees'

/**
 * The people whom the actor mentors as the query of an address asks for them, those who need it first, 25 to a page.
 * Two statements, for 10 people as for 500.
 */
export async function menteePage(
  actor: Actor,
  query: Record<string, string | string[] | undefined>,
): Promise<MenteePage> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'mentee.list')
  const { words, page } = readMenteesAsked(query)
  const today = calendarDay(now(), timeZone)
  const { mentees, count } = await read((client) =>
    menteesOf(client, { personId, timeZone }, attentionLimits(now(), today), {
      words,
      take: menteesOnPage,
      skip: (page - 1) * menteesOnPage,
    }),
  )
  const pages = Math.max(1, Math.ceil(count / menteesOnPage))
  return { mentees, count, words, page, pages, today }
}
