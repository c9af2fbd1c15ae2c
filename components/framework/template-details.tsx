import type { GoalTemplate, ProficiencyLevel } from '@/lib/framework/types'

type Props = { template: GoalTemplate; levels: ProficiencyLevel[] }

/** A goal template with its milestones. */
export function TemplateDetails({ template, levels }: Props) {
  const { title, outcome, measure, relevance, towards, weeks, milestones } = template
  return (
    <li className="mt-3 max-w-[68ch] border-l border-line pl-4">
      <h5 className="font-medium">{title}</h5>
      <p className="text-small text-muted">
        Towards {towards} {levels.find(({ level }) => level === towards)?.name}, {weeks} weeks
      </p>
      <p>{outcome}</p>
      <p>
        <b className="font-medium">Measure.</b> {measure}
      </p>
      <p>
        <b className="font-medium">Why.</b> {relevance}
      </p>
      <ol className="mt-1 text-small">
        {milestones.map(({ title: step, week }) => (
          <li key={step}>
            <span className="num text-muted">week {week}</span> {step}
          </li>
        ))}
      </ol>
    </li>
  )
}
