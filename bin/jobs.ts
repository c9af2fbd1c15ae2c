import { closeDatabase } from '@/lib/db/client'
import { doDueWork } from './due-work'

/** Does the due work once, for a timer; the exit code is 1 when something failed. */
async function main(): Promise<number> {
  const { due, sent, failed } = await doDueWork()
  console.log(`New occasions: ${due}. Mails sent: ${sent}. Failed, to be tried again: ${failed}.`)
  return failed > 0 ? 1 : 0
}

process.exitCode = await main().finally(closeDatabase)
