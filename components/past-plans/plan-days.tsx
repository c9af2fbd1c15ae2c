import { DayText } from '@/components/ui/day-text'

/** The days of a finished plan; one that was finished before it began has its last one alone. */
export function PlanDays({ from, to }: { from: string; to: string }) {
  const last = <DayText day={to} long />
  if (from >= to) return last
  return (
    <>
      <DayText day={from} long /> to {last}
    </>
  )
}
