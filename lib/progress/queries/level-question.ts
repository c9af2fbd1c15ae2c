import type { Actor } from '@/lib/auth/actor'
import { authorise, signedIn } from '@/lib/auth/policy'
import { frameworkVersion, newestFramework } from '@/lib/framework/queries'
import { competencyOf } from '@/lib/framework/rules/competencies'
import { activePlan } from '@/lib/plans/queries/active-plan'
import { currentLevels } from '@/lib/ratings/queries'
import type { AskedForLevel } from '../rules/asked-for-level'
import type { LevelQuestion } from '../types/competency-pages'

/**
 * What the question whether one's level has changed is about: the first of some competencies that the framework has, or,
 * once it is answered, the one that was rated. `null` when it is not to be asked, or about nothing. Two statements.
 */
export async function levelQuestion(
  actor: Actor,
  competencies: readonly string[],
  asked: AskedForLevel,
): Promise<LevelQuestion | null> {
  authorise(actor, 'rating.read', { ownerId: signedIn(actor).personId })
  if (asked.kind === 'not') return null
  const [plan, levels] = await Promise.all([activePlan(actor), currentLevels(actor)])
  const version = plan ? await frameworkVersion(actor, plan.frameworkVersionId) : await newestFramework(actor)
  const framework = version.definition
  const [competency, ...others] = competencies.flatMap((key) => competencyOf(framework, key) ?? [])
  const about = asked.kind === 'answered' ? competencyOf(framework, asked.competency) : competency
  const level = about ? (levels[about.key]?.level ?? 0) : 0
  // an address can say that it was answered where it was not
  if (!about || (asked.kind === 'answered' && level === 0)) return null
  return {
    isAnswered: asked.kind === 'answered',
    frameworkVersionId: version.id,
    framework,
    competency: about,
    level,
    others: asked.kind === 'answered' ? [] : others,
  }
}
