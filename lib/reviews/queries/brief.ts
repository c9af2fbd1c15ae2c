import type { Actor } from '@/lib/auth/actor'
import { sights } from '@/lib/auth/grant'
import { authorise } from '@/lib/auth/policy'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { found } from '@/lib/errors'
import { supportedLevels } from '@/lib/evidence/rules/supported-levels'
import { frameworkVersion } from '@/lib/framework/queries'
import { homeAreas } from '@/lib/framework/rules/areas'
import { servingRole } from '@/lib/framework/rules/roles'
import { briefEntries } from '../data/brief-entries'
import { briefGoals } from '../data/brief-goals'
import { briefLevels } from '../data/brief-levels'
import { briefTerms } from '../data/brief-terms'
import { certificateChanges, expiresBy } from '../rules/brief-certificates'
import { entriesDone } from '../rules/brief-entries'
import { goalChanges, milestoneChanges } from '../rules/brief-goals'
import { briefInterval } from '../rules/brief-interval'
import { levelMoves, requiredLevels } from '../rules/brief-levels'
import { onAgendaOf } from '../rules/open-promise'
import { briefQuestions } from '../rules/questions'
import { sideOf } from '../rules/standing'
import type { Brief, BriefInterval, BriefReader } from '../types/brief'
import type { ReviewHead } from '../types/review'

/**
 * What one needs to know before a review, as far as its reader may see it: what changed since the same two last
 * signed one, what they still have promised, and what to ask. Four statements at most.
 */
export async function reviewBrief(actor: Actor, head: ReviewHead): Promise<Brief> {
  authorise(actor, 'review.read', head)
  const reader = readerOf(actor, head)
  const today = calendarDay(now(), head.ownerTimeZone)
  const terms = found(await read((client) => briefTerms(client, head)))
  const interval = briefInterval(terms, today, head.ownerTimeZone)
  const [{ definition }, { goals, entries, levels }] = await Promise.all([
    frameworkVersion(actor, terms.frameworkVersionId),
    readParts(head, reader, interval),
  ])
  const supported = levels ? supportedLevels(definition, levels.grounds, today) : {}
  const promises = terms.promises.map((promise) => onAgendaOf(promise, head))
  const moves = levels && levelMoves(definition, levels.before, levels.now, supported)
  const done = entries && entriesDone(definition, entries, interval)
  const role = servingRole(definition, terms.roleKey)
  const required = levels && requiredLevels(definition, role, levels.now, supported)
  const { ownerId, ownerName, otherName, otherKind, sees } = head
  return {
    ...{ reader, ownerId, ownerName, otherName, isWithGuest: otherKind === 'guest', interval, promises },
    questions: briefQuestions({
      ...{ interval, promises, goals, required, moves, entries },
      areas: done?.areas ?? null,
      homeArea: homeAreas(definition),
    }),
    milestones: goals && milestoneChanges(goals, interval),
    goals: goals && goalChanges(goals, interval),
    entries: done,
    certificates: entries && certificateChanges(entries, interval),
    levels: moves,
    hidden: sights.filter((sight) => sight !== 'skills' && !sees[sight]),
    journalFrom: sees.journal ? sees.journalFrom : null,
  }
}

function readerOf(actor: Actor, head: ReviewHead): BriefReader {
  if (actor.kind === 'guest') return 'guest'
  return sideOf(head, actor)
}

/** What changed, each part only where the reader may see it. Three statements at most. */
function readParts(
  { ownerId, ownerTimeZone: timeZone, planId, sees }: ReviewHead,
  reader: BriefReader,
  { since, from, to }: BriefInterval,
) {
  const isOwner = reader === 'owner'
  return read(async (client) => {
    const [goals, entries, levels] = await Promise.all([
      sees.goals ? briefGoals(client, { ownerId, planId, from }) : null,
      sees.journal
        ? briefEntries(client, { ownerId, from, to, expiresBy: expiresBy(to), privately: isOwner }, sees)
        : null,
      sees.levels ? briefLevels(client, { ownerId, timeZone, since, today: to, asOpened: !isOwner }) : null,
    ])
    return { goals, entries, levels }
  })
}
