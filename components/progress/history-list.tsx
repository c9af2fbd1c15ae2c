import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import type { ProficiencyLevel } from '@/lib/framework/types'
import type { HistoryLine } from '@/lib/progress/rules/history-lines'
import { moveInWords } from './figures-in-words'
import { markHref, markNames } from './level-lines'

type Props = {
  /** the newest first */
  lines: readonly HistoryLine[]
  levels: readonly ProficiencyLevel[]
}

/** What moved the lines, day by day: ratings with what was said, supported levels, requirements, and what is marked. */
export function HistoryList({ lines, levels }: Props) {
  const named = (level: number) =>
    `${level} ${levels.find((each) => each.level === level)?.name ?? ''}`.trim()
  return (
    <ol className="rows">
      {lines.map((line) => (
        <li key={keyOf(line)} className="grid gap-x-5 sm:grid-cols-[11rem_1fr]">
          <span className="text-muted">
            <DayText day={line.day} long />
          </span>
          <Said line={line} named={named} />
        </li>
      ))}
    </ol>
  )
}

function Said({ line, named }: { line: HistoryLine; named: (level: number) => string }) {
  switch (line.kind) {
    case 'rating':
      return (
        <div className="max-w-[68ch]">
          <p>
            You rated yourself <b>{named(line.level)}</b>, {moveOf(line)}.{' '}
            <span className="text-muted">Confidence: {line.rating.confidence}.</span>
          </p>
          {line.rating.note && <p className="whitespace-pre-wrap">{line.rating.note}</p>}
        </div>
      )
    case 'required':
      return (
        <p>
          {line.level === null ? 'No longer asked for' : `Required: ${named(line.level)}`}
          {line.before !== null && `, before that ${line.before}`}
          {line.role && `; the plan’s role is ${line.role}`}.
        </p>
      )
    case 'supported':
      return <p>{supportedInWords(line.level, line.before, named)}</p>
    case 'mark':
      return (
        <p>
          {markNames[line.mark.kind]}: <Link href={markHref(line.mark)}>{line.mark.title}</Link>
        </p>
      )
  }
}

function supportedInWords(level: number, before: number, named: (level: number) => string): string {
  if (level === 0) return `No longer supported by evidence, before that ${before}.`
  return `Supported by evidence: ${named(level)}${before > 0 ? `, before that ${before}` : ''}.`
}

function moveOf({ level, before }: { level: number; before: number }): string {
  if (before === 0) return 'the first rating'
  return moveInWords(before, level) || 'as before'
}

function keyOf(line: HistoryLine): string {
  if (line.kind === 'rating') return line.id
  return line.kind === 'mark' ? line.mark.id : `${line.kind} ${line.day}`
}
