import { redirect } from 'next/navigation'
import { requirePerson, welcomeStep } from '@/lib/auth/session'
import { welcomeStanding } from '@/lib/progress/queries/welcome'
import { stepStillThere } from '@/lib/progress/rules/step-still-there'
import { routes } from '@/lib/routes'

/** Leads to the step where the path was left. */
export default async function WelcomePage() {
  const actor = await requirePerson(routes.welcome())
  redirect(routes.welcome(stepStillThere(await welcomeStep(), await welcomeStanding(actor))))
}
