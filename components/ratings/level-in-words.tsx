import { observablesAt } from '@/lib/framework/rules/competencies'
import type { Competency, ProficiencyLevel } from '@/lib/framework/types'

type Props = {
  competency: Competency
  level: ProficiencyLevel
  /** what this level is to the reader: the one they are at, the next one, the required one */
  marks?: string[]
  heading?: 'h3' | 'h4'
}

/** One level of a competency: what it looks like, and the behaviours that others can see. */
export function LevelInWords({ competency, level, marks = [], heading: Heading = 'h3' }: Props) {
  return (
    <>
      <Heading className="font-semibold">
        <span className="num">{level.level}</span> {level.name}
        {marks.map((mark) => (
          <span key={mark} className="text-small font-normal text-muted">
            {' · '}
            {mark}
          </span>
        ))}
      </Heading>
      <p className="max-w-[68ch]">{competency.levels[level.level]}</p>
      <ul className="mt-1 max-w-[68ch] list-disc pl-5 text-small marker:text-edge">
        {observablesAt(competency, level.level).map(({ key, text }) => (
          <li key={key} className="py-0.5">
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}
