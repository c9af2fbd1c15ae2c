import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { calendarDay } from '@/lib/clock'
import { competencyOf } from '@/lib/framework/rules/competencies'
import type { FrameworkVersion } from '@/lib/framework/types'
import { frameworkInUse } from '@/lib/plans/queries/framework-in-use'
import { levelRecords } from '@/lib/ratings/queries'
import { agreementOf } from '@/lib/ratings/rules/agreement'
import { currentLevels } from '@/lib/ratings/rules/current-levels'
import type { AskedForLevel } from '../rules/asked-for-level'
import type { LevelQuestion } from '../types/competency-pages'

/**
 * What the question whether one's level has changed is about: the first of some competencies that the framework has, or,
 * once it is answered, the one that was rated. `null` when it is not to be asked, or about nothing. Two
 * statements; with the framework in use, which a page may have read already, one.
 */
export async function levelQuestion(
  actor: Actor,
  competencies: readonly string[],
  asked: AskedForLevel,
  inUse?: FrameworkVersion,
): Promise<LevelQuestion | null> {
  const { personId, timeZone } = signedIn(actor)
  authorise(actor, 'rating.read', { ownerId: personId })
  if (asked.kind === 'not') return null
  const [version, records] = await Promise.all([inUse ?? frameworkInUse(actor), levelRecords(actor)])
  const framework = version.definition
  const [competency, ...others] = competencies.flatMap((key) => competencyOf(framework, key) ?? [])
  const about = asked.kind === 'answered' ? competencyOf(framework, asked.competency) : competency
  const agreed = about && agreementOf(records, about.key, (instant) => calendarDay(instant, timeZone))
  // what one has said of oneself since is what one would change
  const level = about ? (agreed?.since?.level ?? currentLevels(records)[about.key]?.level ?? 0) : 0
  // an address can say that it was answered where it was not
  if (!about || (asked.kind === 'answered' && level === 0)) return null
  return {
    isAnswered: asked.kind === 'answered',
    frameworkVersionId: version.id,
    framework,
    competency: about,
    level,
    agreed: agreed ?? null,
    others: asked.kind === 'answered' ? [] : others,
  }
}
