type Props = {
  /** a whole percent, already rounded down (`wholePercent`); null: nothing is asked for */
  value: number | null
}

/** A percentage in tabular figures. */
export function Percent({ value }: Props) {
  return value === null ? (
    <span className="muted">not asked for</span>
  ) : (
    <span className="num">{value} %</span>
  )
}
