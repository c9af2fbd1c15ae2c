import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { read } from '@/lib/db/transaction'
import { frameworkVersion } from '@/lib/framework/queries'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import { preparationOf } from '../data/agenda'
import { sideOf } from '../rules/standing'
import type { PreparingPage } from '../types/preparing'
import type { ReviewHead } from '../types/review'

/** What the page of a review shows that is scheduled or in preparation. Two statements at most. */
export async function preparingPage(actor: Actor, review: ReviewHead): Promise<PreparingPage> {
  authorise(actor, 'review.read', review)
  const [{ competencies, agenda }, { definition }] = await Promise.all([
    read((client) => preparationOf(client, review.id)),
    frameworkVersion(actor, review.frameworkVersionId),
  ])
  return {
    review,
    side: sideOf(review, actor),
    competencies: namedCompetencies(definition, competencies),
    agenda,
  }
}
