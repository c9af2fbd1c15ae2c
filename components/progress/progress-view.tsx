import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { areaOf } from '@/lib/framework/rules/areas'
import { kindNames } from '@/lib/journal/messages'
import type { EntryKind } from '@/lib/journal/types'
import { movedLevels, periodChanges } from '@/lib/progress/rules/period-changes'
import type { ProgressPage } from '@/lib/progress/types/over-time'
import { routes } from '@/lib/routes'
import { ActivitySection } from './activity-section'
import { AreaLevels, isWorthShowing } from './area-levels'
import { HoursSection } from './hours-section'
import { doneWithin } from './journal-links'
import { LineLegend } from './line-legend'
import { MilestonesSection } from './milestones-section'
import { MovedLevels } from './moved-levels'
import { PeriodChanges } from './period-changes'
import { PeriodLinks } from './period-links'
import { ProgressLead } from './progress-lead'
import { SignedAndEndorsed } from './signed-and-endorsed'

type Props = { page: ProgressPage }

/** How levels, activity and milestones went over some time. */
export function ProgressView({ page }: Props) {
  const { framework, areas, months, weeks, milestones, from, today, hasPlan } = page
  const hasLevels = areas.some(({ competencies }) => competencies.some(isWorthShowing))
  const isEmpty = !hasLevels && weeks.every(({ entries }) => entries === 0) && page.done.entries === 0
  if (isEmpty && !hasPlan) return <NothingYet period={page.period} />
  return (
    <>
      <PageHeading title="Progress" lead={<ProgressLead page={page} />}>
        <PeriodLinks period={page.period} />
      </PageHeading>
      <Section title="What changed in this period" id="changes">
        <PeriodChanges changes={periodChanges(areas, page.agreed, page.marks)} period={page.period} />
        <MovedLevels
          moved={movedLevels(areas, 'levels')}
          supported={movedLevels(areas, 'supported')}
          period={page.period}
        />
        <SignedAndEndorsed marks={page.marks} />
        <p className="mt-4 max-w-[68ch] print:hidden">
          For a promotion or an appraisal, gather a period of it with its evidence:{' '}
          <Link href={routes.packets()}>Packets</Link>
        </p>
      </Section>
      <Section title="Levels over time" id="levels">
        <p className="max-w-[68ch] text-small text-muted">
          The required level is what the target role of each plan asks for, as the plan stands now. The
          supported level is what your evidence of the two years before each day shows.{' '}
          <Link href={routes.help('mean-level')}>How is this worked out?</Link>
        </p>
        <LineLegend />
        {areas.map((area) => (
          <AreaLevels key={area.area.key} history={area} page={page} />
        ))}
      </Section>
      <div className="grid gap-x-13 lg:grid-cols-2">
        <ActivitySection weeks={weeks} />
        <MilestonesSection months={milestones} />
        <HoursSection
          id="hours-by-kind"
          title="Hours by kind"
          months={months}
          rows={page.hoursByKind}
          nameOf={(key) => kindNames[key as EntryKind]}
          linkTo={(key, days) => doneWithin(days, { kind: key as EntryKind })}
          from={from}
          today={today}
        >
          Month by month, from done entries that say how long they took. All rows have one scale.
        </HoursSection>
        <HoursSection
          id="hours-by-area"
          title="Hours by area"
          months={months}
          rows={page.hoursByArea}
          nameOf={(key) => areaOf(framework, key)?.name ?? key}
          linkTo={(key, days) => doneWithin(days, { area: key })}
          from={from}
          today={today}
        >
          By the areas of an entry’s competencies. An entry under two areas counts in both; one without a
          competency in none.
        </HoursSection>
      </div>
    </>
  )
}

function NothingYet({ period }: Pick<ProgressPage, 'period'>) {
  return (
    <>
      <PageHeading title="Progress">{period !== 'all' && <PeriodLinks period={period} />}</PageHeading>
      <EmptyState
        title="Your levels over time will stand here"
        action={<ButtonLink href={routes.plan()}>Start your plan</ButtonLink>}
      >
        <p>
          They are drawn from your ratings, what you did from your journal. Start a plan and rate yourself:
          one rating is enough for a first line.
        </p>
      </EmptyState>
    </>
  )
}
