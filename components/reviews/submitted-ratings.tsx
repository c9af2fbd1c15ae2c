import { LevelBadge } from '@/components/ui/level-badge'
import type { RatingsForm } from '@/lib/reviews/types/rate'

/** What one has submitted oneself, while the other has not. */
export function SubmittedRatings({ form: { competencies, levels, drafts } }: { form: RatingsForm }) {
  if (competencies.length === 0) return null
  return (
    <ul className="rows">
      {competencies.map(({ key, name }) => {
        const said = drafts.find(({ competencyKey }) => competencyKey === key)
        const level = said?.level ?? null
        const named = level === null ? undefined : levels.find((step) => step.level === level)?.name
        return (
          <li key={key}>
            <p className="font-medium">{name}</p>
            <p>
              {said && level !== null ? (
                <>
                  <LevelBadge level={level} name={named} of={levels.length} />, {said.confidence} confidence
                </>
              ) : (
                'Not rated'
              )}
            </p>
            {said?.sentence && <p className="whitespace-pre-line text-muted">{said.sentence}</p>}
          </li>
        )
      })}
    </ul>
  )
}
