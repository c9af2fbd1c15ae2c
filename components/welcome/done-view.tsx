import { counted, midSentence } from '@/components/plan/figures-in-words'
import { ButtonLink } from '@/components/ui/button-link'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { spokenDay } from '@/lib/plans/messages/days'
import { spokenNumber } from '@/lib/plans/messages/words'
import type { WelcomeDone } from '@/lib/progress/types/welcome'
import { routes } from '@/lib/routes'

type Props = { page: WelcomeDone }

/** The end of the first plan's path: what there is now, and where to go from here. */
export function DoneView({ page }: Props) {
  const { standing, first, today } = page
  return (
    <>
      <PageHeading kicker="Done" title="Your plan is ready" lead={<WhatThereIs page={page} />}>
        <ButtonLink href={routes.plan()}>Open your plan</ButtonLink>
        <ButtonLink variant="quiet" href={routes.newEntry()}>
          Log something you did
        </ButtonLink>
        <Link href={routes.home()}>Go home</Link>
      </PageHeading>
      <ul className="rows max-w-[68ch]">
        {first && (
          <li>
            First comes <Link href={routes.goal(first.goalId)}>{first.title}</Link>, due{' '}
            {spokenDay(first.dueOn, today)}, a milestone of “{first.goalTitle}”.
          </li>
        )}
        {!first && (
          <li>
            <Link href={routes.newGoal()}>Set a goal</Link> when you know what comes first, from a template or
            in your own words.
          </li>
        )}
        {standing.unrated.length > 0 && (
          <li>
            <Link href={routes.welcome('levels')}>Rate what is left</Link> whenever you like: until then{' '}
            {standing.unrated.length === 1 ? 'it counts' : 'these count'} as <span className="num">0</span>.
          </li>
        )}
        <li>
          <Link href={routes.welcome('role')}>Go through the steps again</Link> when your direction changes;
          nothing is lost by it.
        </li>
      </ul>
    </>
  )
}

function WhatThereIs({ page: { plan, standing, goals } }: Props) {
  const { role, asked, unrated } = standing
  const rated = asked - unrated.length
  return (
    <>
      You have a plan{' '}
      {role?.kind === 'target' ? `towards ${midSentence(role.name)}` : 'without a target role'} until{' '}
      <DayText day={plan.horizonOn} long />,{' '}
      {asked > 0 &&
        `${rated === asked ? `all ${asked}` : `${spokenNumber(rated)} of ${asked}`} competencies rated, `}
      and {goals === 0 ? 'no goal yet' : counted(goals, 'open goal')}.
    </>
  )
}
