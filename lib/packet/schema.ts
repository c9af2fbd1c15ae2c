import { z } from 'zod'
import { day, id, key, list, longText, requestId, version } from '@/lib/fields'
import { narrativeAtMost, omissionsAtMost, shareDays } from './rules/limits'
import { omissionValue, readOmission } from './rules/omissions'

const reload = 'Reload the page and try again.'

export const composePacketInput = z.object({
  roleKey: key,
  startsOn: day('The first day'),
  endsOn: day('The last day'),
  requestId,
})

const omission = z.string(reload).transform((text, context) => {
  const read = readOmission(text)
  if (read) return omissionValue(read)
  context.addIssue({ code: 'custom', message: reload })
  return z.NEVER
})

const words = longText('This text', narrativeAtMost)

export const editPacketInput = z.object({
  id,
  version,
  parts: list(omission, omissionsAtMost, 'What is left out'),
  things: list(omission, omissionsAtMost, 'What is left out'),
  opening: words,
  /** by area key */
  words: z.record(key, words).default({}),
})

export const removePacketInput = z.object({ id })

const days = `Choose a number of days from ${shareDays.least} to ${shareDays.most}.`

export const sharePacketInput = z.object({
  id,
  days: z.coerce.number(days).int(days).min(shareDays.least, days).max(shareDays.most, days),
  requestId,
})

export const unsharePacketInput = z.object({ linkId: id })

export type ComposePacket = z.output<typeof composePacketInput>
export type EditPacket = z.output<typeof editPacketInput>
export type RemovePacket = z.output<typeof removePacketInput>
export type SharePacket = z.output<typeof sharePacketInput>
export type UnsharePacket = z.output<typeof unsharePacketInput>
