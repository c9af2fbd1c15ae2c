import type { FormValues } from '@/lib/result'
import type { PacketRecord } from '../types/pages'

/** Whether an omission is of a section or an area; the other list has single things. */
function isPart(omission: string): boolean {
  return /^(part|area):/.test(omission)
}

/** What a packet's form says, for the areas of its framework. */
export function packetValues(
  { narratives, omissions }: Pick<PacketRecord, 'narratives' | 'omissions'>,
  areas: readonly { key: string }[],
): FormValues {
  const left = [...omissions].sort()
  return {
    parts: left.filter(isPart),
    things: left.filter((one) => !isPart(one)),
    opening: narratives.get('') ?? '',
    ...Object.fromEntries(areas.map(({ key }) => [`words.${key}`, narratives.get(key) ?? ''])),
  }
}
