import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { ownedBy } from '@/lib/auth/scope'
import { calendarDay, now } from '@/lib/clock'
import { read } from '@/lib/db/transaction'
import { frameworkInUse } from '@/lib/plans/queries/framework-in-use'
import { ownSkill } from '@/lib/skills/queries'
import { entriesWithSkill } from '../data/skill-entries'
import type { SkillPage } from '../types/competency-pages'

/** How many entries stand on a skill's page. */
const entriesShown = 20

/** One of the actor's skills with its history and the newest entries that served it. Refuses with `not-found`. Five statements. */
export async function skillPage(actor: Actor, id: string): Promise<SkillPage> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'entry.read', { ownerId: personId })
  const [skill, version, entries] = await Promise.all([
    ownSkill(actor, id),
    frameworkInUse(actor),
    read((client) => entriesWithSkill(client, ownedBy(actor), id, entriesShown)),
  ])
  return {
    skill,
    archivedOn: skill.archivedAt && calendarDay(skill.archivedAt, timeZone),
    frameworkVersionId: version.id,
    framework: version.definition,
    entries,
    today: calendarDay(now(), timeZone),
  }
}
