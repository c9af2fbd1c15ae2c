import { StepLine } from '@/components/charts/step-line'
import { StepLineTable } from '@/components/charts/step-line-table'
import { counted } from '@/components/plan/figures-in-words'
import { dayInWords } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { levelBeside, missingInWords } from '@/lib/evidence/messages'
import { groundsOfClaims } from '@/lib/evidence/rules/claim-grounds'
import { missingForNext } from '@/lib/evidence/rules/missing-for-next'
import { supportedHistory } from '@/lib/evidence/rules/supported-history'
import { countsOn, supportedLevel } from '@/lib/evidence/rules/supported-level'
import { observableLevels } from '@/lib/evidence/rules/supported-levels'
import type { CompetencyClaim } from '@/lib/evidence/types'
import type { Competency, FrameworkDefinition } from '@/lib/framework/types'
import { capitalised } from '@/lib/plans/messages/words'
import { daysAfter } from '@/lib/plans/rules/calendar'
import type { CurrentLevel } from '@/lib/ratings/rules/current-level'
import { routes } from '@/lib/routes'

type Props = {
  framework: FrameworkDefinition
  competency: Competency
  current: CurrentLevel
  /** withdrawn ones too */
  claims: readonly CompetencyClaim[]
  today: string
}

/** Where the evidence stands on the same page. */
const evidence = '#evidence'

/** Where the same page claims more of it. */
const claiming = '#which-entries'

/** What evidence supports of a competency, what the next level wants, and how that came about. */
export function SupportedSection({ framework, competency, current, claims, today }: Props) {
  const levels = observableLevels(competency)
  const grounds = groundsOfClaims(claims)
  const supported = supportedLevel(levels, grounds, today)
  const missing = missingForNext(levels, grounds, today)
  const entries = new Set(grounds.filter((one) => countsOn(one, today)).map(({ entryId }) => entryId)).size
  return (
    <Section
      title="Supported level"
      id={supportedAnchor}
      action={<Link href={routes.help('supported-level')}>How is this worked out?</Link>}
    >
      <p className="max-w-[68ch]">
        <a href={evidence}>
          <b>{capitalised(levelBeside(current, supported))}</b>
        </a>
        {entries > 0 ? `, from ${counted(entries, 'entry', 'entries')} of the last 24 months.` : '.'}{' '}
        {Object.keys(levels).length === 0 && 'It has no observables that evidence could show.'}
        {missing && (
          <>
            {missingInWords(missing)} <a href={claiming}>Claim what your entries show</a>
          </>
        )}
        {!missing && supported > 0 && 'Nothing is missing: no level is above it.'}
      </p>
      {grounds.length > 0 && (
        <History
          framework={framework}
          competency={competency}
          levels={levels}
          grounds={grounds}
          today={today}
        />
      )}
    </Section>
  )
}

type HistoryProps = Pick<Props, 'framework' | 'competency' | 'today'> & {
  levels: Record<string, number>
  grounds: ReturnType<typeof groundsOfClaims>
}

/** The supported level since the first evidence, as a picture and as a table; none where it was never above 0. */
function History({ framework, competency, levels, grounds, today }: HistoryProps) {
  const first = grounds.map(({ date }) => date).reduce((one, other) => (one < other ? one : other))
  const from = first < today ? daysAfter(first, -1) : daysAfter(today, -1)
  const steps = supportedHistory(levels, grounds, { from, to: today })
  if (steps.length < 2) return null
  const line = {
    ...{ key: 'supported', kind: 'supported' as const, label: 'supported' },
    steps: steps.map(({ day, value }) => ({ day, level: value })),
  }
  const none = 'Not supported'
  return (
    <div className="mt-4">
      <StepLine
        title={`${competency.name}: supported level over time`}
        description={`Supported level: ${steps
          .map(({ day, value }, index) => `${value} ${index === 0 ? 'on' : 'since'} ${dayInWords(day, true)}`)
          .join(', ')}.`}
        from={from}
        to={today}
        levels={framework.levels}
        none={none}
        lines={[line]}
        table={
          <StepLineTable
            caption={`${competency.name}: supported level over time`}
            lines={[line]}
            levels={framework.levels}
            none={none}
          />
        }
      />
    </div>
  )
}

/** The id of the section on a competency's page. */
export const supportedAnchor = 'supported'
