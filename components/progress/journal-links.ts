import type { EntryKind } from '@/lib/journal/types'
import { routes } from '@/lib/routes'

type Days = { from: string; to: string }

/** The journal with what a figure of this page counts: what was done within some days. */
export function doneWithin(days: Days, of: { kind?: EntryKind; area?: string } = {}): string {
  const { kind, area } = of
  return routes.journal({ state: 'done', ...days, ...(kind && { kind: [kind] }), ...(area && { area }) })
}
