type Props = {
  /** 0 where there is no rating yet */
  level: number
  /** the level's name: Dependable */
  name?: string
  /** how many levels the framework has */
  of?: number
}

/** A level as steps, figure and name: readable without colour. */
export function LevelBadge({ level, name, of = 5 }: Props) {
  if (level === 0) return <span className="level level-none">no rating yet</span>
  return (
    <span className="level">
      <svg viewBox={`0 0 ${of * 6 - 2} 14`} aria-hidden="true">
        {Array.from({ length: of }, (_, step) => {
          const height = 4 + (step * 10) / Math.max(1, of - 1)
          const state = step < level ? 'level-reached' : 'level-open'
          return (
            <rect key={height} className={state} x={step * 6} y={14 - height} width="4" height={height} />
          )
        })}
      </svg>
      <span className="num">{level}</span>
      {name && ` ${name}`}
    </span>
  )
}
