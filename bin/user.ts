import { operator } from '@/lib/auth/actor'
import { closeDatabase } from '@/lib/db/client'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/errors'
import { inviteToSignUp, setNewPassword } from '@/lib/people/commands/operate'
import { routes } from '@/lib/routes'

const usage = `Use it as one of:
  npm run user -- invite          prints a link with which one person can make an account
  npm run user -- reset EMAIL     sets a new password and prints it; every browser of that person is signed out`

/** What an operator does with accounts. Gives the process's exit code. */
async function main([what, email]: string[]): Promise<number> {
  if (what === 'invite') {
    const { token } = await inviteToSignUp(operator)
    const { appUrl } = env()
    console.log(`Good once and for 120 hours: ${appUrl ?? ''}${routes.invitation(token)}`)
    if (!appUrl) console.log('Put the address of your installation in front, or set APP_URL.')
    return 0
  }
  if (what === 'reset' && email) {
    try {
      const { password } = await setNewPassword(operator, { email })
      console.log(`The new password of ${email} is ${password}`)
      console.log('Tell it to them in person; they can change it in the settings.')
      return 0
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      console.error(`There is no account with the address ${email}. Nothing was changed.`)
      return 1
    }
  }
  console.error(usage)
  return 2
}

process.exitCode = await main(process.argv.slice(2)).finally(closeDatabase)
