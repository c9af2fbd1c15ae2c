import { EvidenceLevels } from '@/components/evidence/evidence-levels'
import { EntryList } from '@/components/journal/entry-list'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { evidenceByLevel } from '@/lib/evidence/rules/evidence-by-level'
import { areaOf } from '@/lib/framework/rules/areas'
import type { FormerCompetency } from '@/lib/progress/types/competency-pages'
import { historyLimit } from '@/lib/ratings/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { AgreedSentence } from './agreed-sentence'
import { LevelInWords } from './level-in-words'
import { LinkedGoals } from './linked-goals'
import { RatingHistory } from './rating-history'

type Props = { page: FormerCompetency; voidAction: FormAction }

/** What one has kept of a competency that the framework has no longer, under the last version that had it. */
export function FormerCompetencyView({ page, voidAction }: Props) {
  const { version, competency, agreed, ratings, goals, entries, evidence, today } = page
  const { definition } = version
  const { levels, unmapped } = evidenceByLevel(definition.levels, competency, evidence, today)
  return (
    <>
      <PageHeading
        kicker={areaOf(definition, competency.area)?.name}
        title={competency.name}
        lead={
          <>
            No longer in <Link href={routes.framework()}>your framework</Link>; it stood in version{' '}
            <span className="num">{version.number}</span>. What you recorded under it is kept.{' '}
            {agreed && <AgreedSentence framework={definition} agreed={agreed} />}
          </>
        }
      />
      <Section title="Your ratings" id="ratings">
        <RatingHistory
          ratings={ratings}
          levels={definition.levels}
          limit={historyLimit}
          voidAction={voidAction}
        />
      </Section>
      {evidence.claims.some(({ withdrawnOn }) => withdrawnOn === null) && (
        <Section title="Evidence" id="evidence">
          <p className="max-w-[68ch] text-muted">
            What you claimed for it could not be mapped to your framework. It is kept, and counts towards no
            level.
          </p>
          <EvidenceLevels levels={levels} unmapped={unmapped} today={today} />
        </Section>
      )}
      {goals.length > 0 && (
        <Section title="Goals">
          <LinkedGoals goals={goals} />
        </Section>
      )}
      {entries.length > 0 && (
        <Section title="Newest entries">
          <EntryList entries={entries} framework={definition} longDates />
        </Section>
      )}
      <Section title="The levels then">
        <ol className="rows">
          {definition.levels.map((level) => (
            <li key={level.level}>
              <LevelInWords competency={competency} level={level} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}
