import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { namedCompetencies } from '@/lib/framework/rules/competencies'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { leftOpenPhrase } from '@/lib/plans/messages/left-open'
import type { CarriedGoal, GoalAsItWas } from '@/lib/plans/types'
import { routes } from '@/lib/routes'
import { MilestonesAsTheyWere } from './milestones-as-they-were'

type Props = { carried: CarriedGoal[]; framework: FrameworkDefinition; today: string }

/** The goals that the next plan took along, as they were then, with the way to where each is now. */
export function GoalsTakenAlong({ carried, framework, today }: Props) {
  return (
    <ul className="rows">
      {carried.map(({ goal }) => (
        <li key={goal.id}>
          <div className="flex flex-wrap justify-between gap-x-5">
            <span className="font-medium">{goal.title}</span>
            <span className="text-small text-muted">{leftOpenPhrase(goal)}</span>
          </div>
          <Disclosure summary="as it was then">
            <Facts goal={goal} framework={framework} />
            <MilestonesAsTheyWere milestones={goal.milestones} today={today} />
          </Disclosure>
          <p className="text-small">
            <Link className="inline-block min-h-6" href={routes.goal(goal.id)}>
              As it is now<span className="sr-only">: “{goal.title}”</span>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Facts({ goal, framework }: { goal: GoalAsItWas; framework: FrameworkDefinition }) {
  const competencies = namedCompetencies(framework, goal.competencies).map(({ name }) => name)
  const facts = [
    ['Outcome', goal.outcome],
    ['Measure', goal.measure],
    ['Why it matters', goal.relevance],
    ['Competencies', competencies.join(', ')],
  ].filter(([, text]) => text)
  return (
    <dl className="mb-2 text-small">
      {facts.map(([label, text]) => (
        <div key={label} className="grid gap-x-5 py-1 sm:grid-cols-[8rem_1fr]">
          <dt className="text-muted">{label}</dt>
          <dd className="max-w-[68ch] whitespace-pre-wrap">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
