import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import type { FinishedPlan } from '@/lib/plans/types'
import { routes } from '@/lib/routes'

type Props = { plan: FinishedPlan }

/** What worked and what did not, as the person put it. */
export function Retrospective({ plan: { id, worked, didNotWork } }: Props) {
  return (
    <Section title="Looking back" action={<Link href={routes.retrospectiveEdit(id)}>Change the words</Link>}>
      <dl className="grid gap-5">
        <Words label="What worked">{worked}</Words>
        <Words label="What did not work">{didNotWork}</Words>
      </dl>
    </Section>
  )
}

function Words({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <dt className="text-small text-muted">{label}</dt>
      <dd className="max-w-[68ch] whitespace-pre-wrap">
        {children || <span className="text-muted">Nothing was written down.</span>}
      </dd>
    </div>
  )
}
