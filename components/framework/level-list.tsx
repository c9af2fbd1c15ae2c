import type { ProficiencyLevel } from '@/lib/framework/types'

type Props = { levels: ProficiencyLevel[] }

/** The scale that every competency is measured on. */
export function LevelList({ levels }: Props) {
  return (
    <dl className="grid max-w-[72ch] gap-y-3 sm:grid-cols-[10rem_1fr]">
      {levels.map(({ level, name, summary }) => (
        <div key={level} className="sm:contents">
          <dt className="font-medium">
            {level} {name}
          </dt>
          <dd>{summary}</dd>
        </div>
      ))}
    </dl>
  )
}
