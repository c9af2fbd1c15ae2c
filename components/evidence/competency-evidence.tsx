import { Section } from '@/components/ui/section'
import { evidenceByLevel } from '@/lib/evidence/rules/evidence-by-level'
import type { CompetencyPage } from '@/lib/progress/types/competency-pages'
import type { FormAction } from '@/lib/result'
import { EvidenceLevels } from './evidence-levels'
import { NearestEntries } from './nearest-entries'
import { NoOpportunity } from './no-opportunity'

type Props = {
  page: Pick<CompetencyPage, 'framework' | 'competency' | 'evidence' | 'today'>
  /** new for every drawing of the page */
  requestId: string
  claimAction: FormAction
  markAction: FormAction
  takeBackAction: FormAction
}

/** What shows a competency, which entries may show more of it, and what nobody could see so far. */
export function CompetencyEvidenceSection({
  page: { framework, competency, evidence, today },
  requestId,
  claimAction,
  markAction,
  takeBackAction,
}: Props) {
  if (competency.observables.length === 0 && evidence.claims.length === 0) return null
  const { levels, apart, unmapped } = evidenceByLevel(framework.levels, competency, evidence, today)
  return (
    <Section title="Evidence" id="evidence">
      <div className="mb-8">
        <EvidenceLevels levels={levels} unmapped={unmapped} today={today} />
      </div>
      <NearestEntries {...{ evidence, framework, competency, requestId }} action={claimAction} />
      <NoOpportunity {...{ competency, markAction, takeBackAction }} evidence={{ levels, apart }} />
    </Section>
  )
}
