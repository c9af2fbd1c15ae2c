import { RatingPair, RatingPairsKey } from '@/components/charts/rating-pairs'
import { DayText } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { capitalised } from '@/lib/plans/messages/words'
import { signedDifference } from '@/lib/reviews/messages/calibration'
import type { CalibrationPoint } from '@/lib/reviews/types/calibration'
import { routes } from '@/lib/routes'

type Props = {
  points: CalibrationPoint[]
  /** the scale, from 1 up */
  levels: { level: number; name: string }[]
  /** the two sides' words */
  names: { owner: string; other: string }
}

/** Self against other, competency by competency, with the same as a table. */
export function CalibrationPlot({ points, levels, names }: Props) {
  const highest = Math.max(1, ...levels.map(({ level }) => level))
  return (
    <figure className="figure">
      <RatingPairsKey
        owner={capitalised(names.owner)}
        other={capitalised(names.other)}
        withRequired={false}
      />
      <ul className="rows mt-3">
        {points.map(({ key, name, self, other }) => (
          <li key={key} className="grid items-center gap-x-6 gap-y-1 sm:grid-cols-[16rem_minmax(0,1fr)]">
            <div>
              <p className="font-medium">{name}</p>
              <p className="text-small text-muted">{apart(self, other)}</p>
            </div>
            <RatingPair
              title={name}
              description={`${names.owner}: ${self}, ${names.other}: ${other}.`}
              highest={highest}
              owner={self}
              other={other}
              required={null}
            />
          </li>
        ))}
      </ul>
      <Disclosure summary="as a table">
        <Table
          caption={`Levels that ${names.owner} and ${names.other} gave`}
          hideCaption
          rows={points}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', label: 'Competency', cell: ({ name }) => name },
            { key: 'self', label: capitalised(names.owner), numeric: true, cell: ({ self }) => self },
            { key: 'other', label: capitalised(names.other), numeric: true, cell: ({ other }) => other },
            {
              key: 'difference',
              label: 'Difference',
              numeric: true,
              cell: ({ self, other }) => signedDifference(self - other).replace('.00', ''),
            },
            {
              key: 'review',
              label: 'Revealed',
              cell: ({ reviewId, revealedOn }) => (
                <Link href={routes.review(reviewId)}>
                  <DayText day={revealedOn} long />
                </Link>
              ),
            },
          ]}
        />
      </Disclosure>
    </figure>
  )
}

const counts = ['the same', 'one apart', 'two apart', 'three apart', 'four apart']

function apart(self: number, other: number): string {
  const distance = Math.abs(self - other)
  return counts[distance] ?? `${distance} apart`
}
