/** What the address of a page says of the question whether one's level has changed. */
export type AskedForLevel = { kind: 'not' } | { kind: 'asked' } | { kind: 'answered'; competency: string }

type Asked = Record<string, string | string[] | undefined>

/** Reads `?asked=level` (the page was come to by logging or achieving something) and `?rated=…` (it was answered). */
export function readAskedForLevel({ asked, rated }: Asked): AskedForLevel {
  if (typeof rated === 'string') return { kind: 'answered', competency: rated }
  return { kind: asked === 'level' ? 'asked' : 'not' }
}
