import { spendAttempt } from '@/lib/auth/rate-limit'
import { closeDatabase } from '@/lib/db/client'

// Another instance of the program: spends attempts on the database that the environment names and prints how
// many of them passed. Arguments: a limit's name, its attempts and seconds, the subject, how many.
const [name = '', attempts, seconds, subject = '', count] = process.argv.slice(2)
const limit = { name, attempts: Number(attempts), seconds: Number(seconds) }
let passed = 0
for (let n = 0; n < Number(count); n++) {
  await spendAttempt(limit, subject).then(
    () => passed++,
    (error: { code?: string }) => {
      if (error.code !== 'rate-limited') throw error
    },
  )
}
console.log(passed)
await closeDatabase()
