import type { Actor } from '@/lib/auth/actor'
import { authorise } from '@/lib/auth/policy'
import { now } from '@/lib/clock'
import { transaction } from '@/lib/db/transaction'
import { found, Refusal } from '@/lib/errors'
import { versionById } from '@/lib/framework/data'
import { proficiencyLevel } from '@/lib/framework/rules/competencies'
import type { FormValues } from '@/lib/result'
import { findOutcome, updateOutcome } from '../data/review-talk'
import { afterProposal, isSameProposal } from '../rules/outcomes'
import type { ProposeOutcome } from '../schema/talk'
import type { Outcome } from '../types/revealed'
import { type AfterTalk, afterTalk, appendReviewEvent } from './revealed-step'
import { reviewForStep } from './review-for-step'
import { touchReviews } from './touch-reviews'

/**
 * Proposes what both say of a competency. It replaces what stood and waits for the other side; where the other side
 * has proposed the same meanwhile, it is settled; where it has proposed something else meanwhile, both are shown.
 */
export async function proposeOutcome(actor: Actor, input: ProposeOutcome): Promise<AfterTalk> {
  const { id, competencyKey, version, proposal } = input
  return transaction(async (tx) => {
    const { review, side } = await reviewForStep(tx, actor, id, 'agree')
    authorise(actor, 'review.agree', review)
    const standing = await findOutcome(tx, id, competencyKey)
    if (!standing) throw new Refusal('illegal', { reason: 'not-in-review' })
    const { definition } = found(await versionById(tx, review.frameworkVersionId))
    if (proposal.kind === 'agreed' && !proficiencyLevel(definition, proposal.level))
      throw new Refusal('invalid', { fields: { outcome: 'off-scale' } })
    const isSame = standing.outcome !== null && isSameProposal(standing.outcome, proposal)
    if (standing.version !== version && !isSame) throw conflict(standing)
    const outcome = afterProposal(standing.outcome, proposal, side)
    if (isSame && outcome.confirmed === standing.outcome?.confirmed) return afterTalk(actor, id)
    const row = { reviewId: id, competencyKey, version: standing.version }
    if ((await updateOutcome(tx, row, outcome, now())) === 0) throw conflict(standing)
    await touchReviews(tx, actor, { id })
    await appendReviewEvent(tx, actor, review, 'review.agreed')
    return afterTalk(actor, id)
  })
}

function conflict({ outcome, version }: { outcome: Outcome | null; version: number }): Refusal {
  return new Refusal('conflict', { theirs: fieldsOf(outcome), version })
}

function fieldsOf(outcome: Outcome | null): FormValues {
  if (outcome === null) return { outcome: '', why: '' }
  return outcome.kind === 'agreed'
    ? { outcome: String(outcome.level), why: '' }
    : { outcome: 'none', why: outcome.why }
}
