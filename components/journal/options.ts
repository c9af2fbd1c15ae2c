import { kindGroupNames, kindNames, stateNames } from '@/lib/journal/messages'
import { entryStates, type KindGroup, kindGroups } from '@/lib/journal/types'

/** The kinds of activity to choose from, by group. */
export const kindOptions = (Object.keys(kindGroups) as KindGroup[]).map((group) => ({
  label: kindGroupNames[group],
  options: kindGroups[group].map((kind) => ({ value: kind, label: kindNames[kind] })),
}))

/** The states of an entry to choose from. */
export const stateOptions = entryStates.map((state) => ({ value: state, label: stateNames[state] }))
