import { Radar } from '@/components/charts/radar'
import { RadarTable } from '@/components/charts/radar-table'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { areaAnchor } from './area-row'
import { midSentence } from './figures-in-words'

type Props = {
  standing: PlanStanding
  /** the address of the plan page where the picture stands elsewhere */
  plan?: string
  /** what else is said about an area, by its key */
  marks?: Record<string, string>
}

/** The areas as one picture: how far each is of what the role requires. */
export function PlanRadar({ standing: { areas, role }, plan = '', marks = {} }: Props) {
  const title = role ? `Progress by area towards ${midSentence(role.name)}` : 'Progress by area'
  const axes = areas.map(({ area, progress, supportedProgress }) => ({
    key: area.key,
    label: area.short,
    share: progress,
    percent: progress === null ? null : wholePercent(progress),
    supported:
      supportedProgress === null
        ? null
        : { share: supportedProgress, percent: wholePercent(supportedProgress) },
    href: `${plan}#${areaAnchor(area.key)}`,
    mark: marks[area.key],
  }))
  const said = areas.map(({ area, progress, supportedProgress }) => {
    const figure = progress === null ? 'not asked for' : `${wholePercent(progress)} percent`
    const supported =
      supportedProgress === null ? '' : `supported by evidence ${wholePercent(supportedProgress)} percent`
    return [`${area.name}: ${figure}`, supported, marks[area.key]].filter(Boolean).join(', ')
  })
  return (
    <Radar
      title={title}
      description={`One axis for each area. ${said.join('; ')}.`}
      axes={axes}
      table={<RadarTable caption={title} axes={axes} axisLabel="Area" figureLabel="Progress" />}
    />
  )
}
