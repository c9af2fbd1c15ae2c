import { Link } from '@/components/ui/link'
import type { NamedCompetency } from '@/lib/framework/rules/competencies'
import { routes } from '@/lib/routes'

type Props = { former: NamedCompetency[] }

/** Where a plan goes on to: its end, the plans before it, and what its framework has no longer. */
export function PlanEnd({ former }: Props) {
  return (
    <footer className="grid gap-3 border-t border-line pt-4 text-small text-muted">
      <nav className="flex flex-wrap gap-x-5 gap-y-2" aria-label="More of the plan">
        <Link href={routes.finishPlan()}>Finish the plan</Link>
        <Link href={routes.pastPlans()}>Old plans</Link>
      </nav>
      {former.length > 0 && (
        <p className="max-w-[68ch]">
          No longer in the framework, and kept with your ratings:{' '}
          {former.map(({ key, name }, index) => (
            <span key={key}>
              {index > 0 && ', '}
              <Link href={routes.competency(key)}>{name}</Link>
            </span>
          ))}
        </p>
      )}
    </footer>
  )
}
