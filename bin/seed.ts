import { hashPassword } from '@/lib/auth/password'
import { newToken } from '@/lib/auth/token'
import { closeDatabase } from '@/lib/db/client'
import { seedCast } from '../prisma/sample-cast/seed-cast'
import { castInWords, signIns } from '../prisma/sample-cast/sign-ins'

/** Stores the sample cast in the installation's own database, behind a password that nobody could know before. */
async function main(): Promise<void> {
  const password = newToken().slice(0, 20)
  const cast = await seedCast({ passwordHash: await hashPassword(password) })
  console.log(`Stored the sample cast: ${castInWords(cast)}.`)
  console.log(`They sign in with the password ${password}\n${signIns(cast)}`)
  const operator = cast.find(({ isOperator }) => isOperator)
  if (operator)
    console.log(
      `Nobody had an account here: as the first one, ${operator.name} is the installation’s operator.`,
    )
}

await main().finally(closeDatabase)
