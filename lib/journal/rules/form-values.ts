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
    number: entry.number,
    expiresOn: entry.expiresOn ?? '',
    audience: entry.audience,
    slides: entry.slides,
    takenAway: entry.takenAway,
    reflection: entry.reflection,
    competencies: entry.competencies,
    skills: entry.skills,
    goalId: entry.goalId ?? '',
    isPrivate: entry.isPrivate ? 'on' : '',
  } satisfies FormValues
}
