import { Radar } from '@/components/charts/radar'
import { RadarTable } from '@/components/charts/radar-table'
import type { PlanStanding } from '@/lib/progress/rules/plan-standing'
import { wholePercent } from '@/lib/progress/rules/whole-percent'
import { areaAnchor } from './area-row'
import { midSentence } from './figures-in-words'

type Props = { standing: PlanStanding }

/** The areas as one picture: how far each is of what the role requires. */
export function PlanRadar({ standing: { areas, role } }: Props) {
  const title = role ? `Progress by area towards ${midSentence(role.name)}` : 'Progress by area'
  const axes = areas.map(({ area, progress }) => ({
    key: area.key,
    label: area.short,
    share: progress,
    percent: progress === null ? null : wholePercent(progress),
    href: `#${areaAnchor(area.key)}`,
  }))
  const said = areas.map(({ area, progress }) =>
    progress === null ? `${area.name}: not asked for` : `${area.name}: ${wholePercent(progress)} percent`,
  )
  return (
    <Radar
      title={title}
      description={`One axis for each area. ${said.join('; ')}.`}
      axes={axes}
      table={<RadarTable caption={title} axes={axes} axisLabel="Area" figureLabel="Progress" />}
    />
  )
}
