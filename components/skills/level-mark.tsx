type Marked = { level: number; targetLevel: number | null }

/** What the mark of a level with its target is called on a page that has drawn it once. */
function markId({ level, targetLevel }: Marked): string {
  return `level-${level}-${targetLevel ?? 0}`
}

/**
 * The marks of a page's skills, each drawn once and not seen here: hundreds of rows point to them.
 */
export function LevelMarks({ skills, of }: { skills: readonly Marked[]; of: number }) {
  const marks = new Map(skills.map((skill) => [markId(skill), skill]))
  return (
    <svg className="absolute" width="0" height="0" aria-hidden="true">
      {[...marks].map(([id, { level, targetLevel }]) => (
        <symbol key={id} id={id} viewBox={`0 0 ${of * 6 - 2} 14`}>
          {Array.from({ length: of }, (_, step) => {
            const height = 4 + (step * 10) / Math.max(1, of - 1)
            const wanted = step < (targetLevel ?? 0) ? 'level-wanted' : 'level-open'
            return (
              <rect
                key={height}
                className={step < level ? 'level-reached' : wanted}
                x={step * 6}
                y={14 - height}
                width="4"
                height={height}
              />
            )
          })}
        </symbol>
      ))}
    </svg>
  )
}

/** A level with its target as steps: filled so far, outlined up to the target. Stands beside the same in words. */
export function LevelMark({ skill }: { skill: Marked }) {
  return (
    <svg className="level-mark" aria-hidden="true">
      <use href={`#${markId(skill)}`} />
    </svg>
  )
}
