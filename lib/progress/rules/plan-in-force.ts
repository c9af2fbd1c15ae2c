import { daysAfter } from '@/lib/plans/rules/calendar'

/** The days of a plan; `finishedOn` is the last on which it is in force, `null` for the active one. */
export type PlanDays = { startsOn: string; finishedOn: string | null }

/** The plan that is in force from a day on; `null`: none. */
export type PlanFrom<P> = { day: string; plan: P | null }

/**
 * Which plan is in force from which day on, the oldest first: of several the one that starts last, of those the last
 * given. A plan that is active is in force today, even when it is dated to start later.
 */
export function plansInForce<P extends PlanDays>(plans: readonly P[], today: string): PlanFrom<P>[] {
  const spans = plans.map((plan) => ({
    plan,
    from: plan.finishedOn === null && plan.startsOn > today ? today : plan.startsOn,
    until: plan.finishedOn === null ? null : daysAfter(plan.finishedOn, 1),
  }))
  const days = new Set(spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))
  const steps: PlanFrom<P>[] = []
  for (const day of [...days].sort()) {
    let there: (typeof spans)[number] | null = null
    for (const span of spans) {
      if (span.from > day || (span.until !== null && span.until <= day)) continue
      if (there === null || span.from >= there.from) there = span
    }
    if ((steps.at(-1)?.plan ?? null) !== (there?.plan ?? null)) steps.push({ day, plan: there?.plan ?? null })
  }
  return steps
}
