import type { ListPlace } from '../types/list'

/** Where a list goes on, as an address carries it. */
export function placeInAddress({ at, id }: ListPlace): string {
  return `${at.getTime()}.${id}`
}

/** The place that an address names; null for one that names none. */
export function readPlace(text: string | string[] | undefined): ListPlace | null {
  const [, time, id] = /^(\d{1,15})\.([A-Za-z0-9-]{1,64})$/.exec(typeof text === 'string' ? text : '') ?? []
  return time === undefined || id === undefined ? null : { at: new Date(Number(time)), id }
}
