import type { FormValues } from '@/lib/result'
import type { EntryContent } from '../types'
import { minutesAsTyped } from './minutes'

/** An entry as its form sends it. */
export function entryValues(entry: EntryContent) {
  return {
    kind: entry.kind,
    title: entry.title,
    state: entry.state,
    startsOn: entry.startsOn ?? '',
    endsOn: entry.endsOn ?? '',
    minutes: minutesAsTyped(entry.minutes),
    provider: entry.provider,
    link: entry.link,
    reflection: entry.reflection,
    competencies: entry.competencies,
    goalId: entry.goalId ?? '',
    isPrivate: entry.isPrivate ? 'on' : '',
  } satisfies FormValues
}

/** The fields of the stored entry that say something else than what was sent: what two editors have to choose between. */
export function differences(stored: EntryContent, sent: EntryContent): FormValues {
  const sentValues: FormValues = entryValues(sent)
  return Object.fromEntries(
    Object.entries(entryValues(stored)).filter(
      ([name, value]) => comparable(value) !== comparable(sentValues[name]),
    ),
  )
}

function comparable(value: string | string[] | undefined): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value)
}
