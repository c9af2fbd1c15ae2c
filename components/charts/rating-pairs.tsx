import { useId } from 'react'

/** The two sides' words and what stands for each in the pictures. */
type Names = { owner: string; other: string }

type Props = {
  /** what is rated */
  title: string
  /** the picture in a sentence */
  description: string
  /** the highest level of the scale */
  highest: number
  /** null: not rated */
  owner: number | null
  other: number | null
  /** null: the role asks for nothing */
  required: number | null
  /** what both agreed on, where they did */
  agreed?: number | null
}

const step = 50
const middle = 22

/**
 * The levels that two people see in one competency, beside what is required: a circle and a diamond, joined, and a
 * dashed line. Drawn on the server.
 */
export function RatingPair({ title, description, highest, owner, other, required, agreed = null }: Props) {
  const id = useId()
  const x = (level: number) => (level - 0.5) * step
  const isSame = owner !== null && owner === other
  const ends = owner !== null && other !== null && !isSame ? ([owner, other] as const) : null
  return (
    <svg
      className="rating-pair"
      viewBox={`0 0 ${highest * step} 58`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {Array.from({ length: highest }, (_, at) => at + 1).map((level) => (
        <g key={level}>
          <line className="rating-pair-tick" x1={x(level)} x2={x(level)} y1="6" y2="38" />
          <text
            className={level === agreed ? 'rating-pair-agreed' : undefined}
            x={x(level)}
            y="54"
            textAnchor="middle"
          >
            {level}
          </text>
        </g>
      ))}
      {ends && <line className="rating-pair-span" x1={x(ends[0])} x2={x(ends[1])} y1={middle} y2={middle} />}
      {required !== null && required > 0 && (
        <line className="rating-pair-required" x1={x(required)} x2={x(required)} y1="3" y2="41" />
      )}
      {owner !== null && <Circle x={x(owner)} y={isSame ? middle - 7.5 : middle} />}
      {other !== null && <Diamond x={x(other)} y={isSame ? middle + 8 : middle} />}
    </svg>
  )
}

/** What the shapes mean, once for all pictures. */
export function RatingPairsKey({ owner, other, withRequired = true }: Names & { withRequired?: boolean }) {
  return (
    <ul className="rating-pairs-key">
      <li>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <Circle x={9} y={9} />
        </svg>
        {owner}
      </li>
      <li>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <Diamond x={9} y={9} />
        </svg>
        {other}
      </li>
      {withRequired && (
        <li>
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <line className="rating-pair-required" x1="9" x2="9" y1="1" y2="17" />
          </svg>
          required
        </li>
      )}
    </ul>
  )
}

function Circle({ x, y }: { x: number; y: number }) {
  return <circle className="rating-pair-owner" cx={x} cy={y} r="7" />
}

function Diamond({ x, y }: { x: number; y: number }) {
  return <path className="rating-pair-other" d={`M${x} ${y - 8}l8 8-8 8-8-8z`} />
}
