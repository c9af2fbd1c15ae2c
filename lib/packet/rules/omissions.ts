/** The sections that can be left out. */
export const omissibleParts = [
  'summary',
  'goals',
  'talks',
  'publications',
  'certificates',
  'reviews',
  'activity',
] as const

export type OmissiblePart = (typeof omissibleParts)[number]

/** What can be left out: a section, an area by its key, or a goal, a review or an entry by its id. */
export type Omission =
  | { kind: 'part'; name: OmissiblePart }
  | { kind: 'area' | 'goal' | 'review' | 'entry'; name: string }

/** An omission as it is stored and as its checkbox sends it. */
export function omissionValue({ kind, name }: Omission): string {
  return `${kind}:${name}`
}

/** The omission that a text stands for, or null for what no checkbox sends. */
export function readOmission(value: string): Omission | null {
  const [, kind, name = ''] = /^(part|area|goal|review|entry):([A-Za-z0-9-]{1,100})$/.exec(value) ?? []
  if (kind === 'part') {
    const part = omissibleParts.find((each) => each === name)
    return part ? { kind, name: part } : null
  }
  return kind === 'area' || kind === 'goal' || kind === 'review' || kind === 'entry' ? { kind, name } : null
}

/** Whether a packet leaves something out. */
export function leavesOut(omitted: ReadonlySet<string>, omission: Omission): boolean {
  return omitted.has(omissionValue(omission))
}
