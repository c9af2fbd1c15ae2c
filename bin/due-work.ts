import { job } from '@/lib/auth/actor'
import { sweepFiles } from '@/lib/journal/commands/sweep-files'
import { logUnexpected } from '@/lib/log'
import { lookForDueWork } from '@/lib/notices/commands/look-for-due-work'
import { sendDueMails } from '@/lib/notices/commands/send-due-mails'

/** How often a server looks, in milliseconds. */
const every = 5 * 60_000

export type DueWork = { due: number; sent: number; failed: number }

/**
 * Looks for what time alone makes due, sends the mails that wait, and removes what broken uploads have left; any number
 * of servers and timers may do it at once. What fails is logged and comes again the next time.
 */
export async function doDueWork(signal?: AbortSignal): Promise<DueWork> {
  const done: DueWork = { due: 0, sent: 0, failed: 0 }
  try {
    done.due = await lookForDueWork(job)
    const { sent, failures } = await sendDueMails(job, { signal })
    for (const failure of failures) logUnexpected(failure, 'mail')
    return { ...done, sent, failed: failures.length + (await sweepFiles(job)) }
  } catch (error) {
    logUnexpected(error, 'due work')
    return { ...done, failed: done.failed + 1 }
  }
}

/** Does the due work now and every five minutes; gives what ends that, once the work under way has stopped. */
export function beginDueWork(): () => Promise<void> {
  const stop = new AbortController()
  let underWay: Promise<unknown> | null = null
  const look = () => {
    // a mail server may take its time
    underWay ??= doDueWork(stop.signal).finally(() => {
      underWay = null
    })
  }
  look()
  const timer = setInterval(look, every)
  return async () => {
    clearInterval(timer)
    stop.abort()
    await underWay
  }
}
