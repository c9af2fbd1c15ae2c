import { Link } from '@/components/ui/link'
import type { LevelMove } from '@/lib/progress/rules/plan-course'
import { routes } from '@/lib/routes'

type Props = { moves: LevelMove[] }

/** The competencies whose level is another one at the end than at the start. */
export function LevelMoves({ moves }: Props) {
  if (moves.length === 0) return <p className="muted">No level moved.</p>
  return (
    <ul className="rows text-small">
      {moves.map(({ competency, from, to, supported, required }) => (
        <li key={competency.key} className="flex flex-wrap justify-between gap-x-4">
          <Link className="no-underline" href={routes.competency(competency.key)}>
            {competency.name}
          </Link>
          <span className="text-muted">
            <b className="font-medium text-ink">
              {from === 0 ? (
                'not rated, then'
              ) : (
                <>
                  from <span className="num">{from}</span>
                </>
              )}{' '}
              {from > 0 && 'to '}
              <span className="num">{to}</span>
            </b>
            {required !== null && (
              <>
                , required <span className="num">{required}</span>
              </>
            )}
            {supported !== null && (
              <>
                , supported <span className="num">{supported}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
