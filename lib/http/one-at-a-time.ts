import { Turns } from '../db/turns'
import { processWide } from '../process-wide'

/** Does work that takes much time or memory when all such work that was asked for before is done. Gives what it gives. */
export function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  return processWide('one-at-a-time', () => new Turns()).hold(work)
}
