/** The same thing done several times in a row on one day: the newest of them, and how many there are. */
export type ActivityGroup<Happened> = { day: string; newest: Happened; count: number }

/** What happened, the newest first, with runs of the same kind on one day taken together. */
export function activityGroups<Happened extends { kind: string; day: string }>(
  newestFirst: readonly Happened[],
): ActivityGroup<Happened>[] {
  const groups: ActivityGroup<Happened>[] = []
  for (const happened of newestFirst) {
    const last = groups.at(-1)
    if (last && last.newest.kind === happened.kind && last.day === happened.day) last.count += 1
    else groups.push({ day: happened.day, newest: happened, count: 1 })
  }
  return groups
}
