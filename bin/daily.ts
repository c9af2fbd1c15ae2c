import { job } from '@/lib/auth/actor'
import { emptyBin } from '@/lib/journal/commands/empty-bin'
import { logUnexpected } from '@/lib/log'
import { removeOrphans } from '@/lib/reviews/commands/remove-orphans'

const dayMs = 86_400_000

/**
 * What time alone makes necessary: removes for good what has been in the bins of journals for too long, and the
 * signed reviews that nobody holds any more.
 */
async function workOfTheDay(): Promise<void> {
  try {
    await emptyBin(job)
    await removeOrphans(job)
  } catch (error) {
    // nobody waits for it, and it comes again
    logUnexpected(error, 'daily work')
  }
}

/** Does the work of the day now and every 24 hours from then on; gives what ends that. */
export async function beginDailyWork(): Promise<() => void> {
  await workOfTheDay()
  const timer = setInterval(workOfTheDay, dayMs)
  return () => clearInterval(timer)
}
