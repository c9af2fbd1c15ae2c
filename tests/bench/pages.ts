import { pages } from '@/lib/auth/doors'
import { routes } from '@/lib/routes'
import type { Lead } from './history'

/** Addresses to visit; `signedIn`: as the lead, else as anybody. */
export type Tour = { signedIn: string[]; anybody: string[] }

/** Every page of the product once, and again where its address can ask for more. */
export function tourOf(lead: Lead): Tour {
  const { competency, goalId: goal } = lead
  const signedIn: Record<string, string[]> = {
    '/': [routes.home()],
    '/framework': [routes.framework()],
    '/help': [routes.help()],
    '/plan': [routes.plan()],
    '/plan/edit': [routes.planEdit()],
    '/plan/competency/[slug]': [routes.competency(competency)],
    '/goals': [routes.goals()],
    '/goals/new': [routes.newGoal(), routes.newGoal({ competency })],
    '/goals/[id]': [routes.goal(goal)],
    '/goals/[id]/edit': [routes.goalEdit(goal)],
    '/goals/[id]/milestones/[milestoneId]': [routes.milestoneEdit(goal, lead.milestoneId)],
    '/journal': [routes.journal()],
    '/journal/new': [routes.newEntry(), routes.newEntry({ kind: 'talk', goal, competency })],
    '/journal/[id]': [routes.entry(lead.entryId)],
    '/journal/[id]/edit': [routes.entryEdit(lead.entryId)],
    '/settings': [routes.settings()],
    '/settings/delete': [routes.deleteAccount()],
  }
  const anybody: Record<string, string[]> = {
    '/': [routes.home()],
    '/framework': [routes.framework()],
    '/help': [routes.help()],
    '/sign-in': [routes.signIn()],
    '/sign-up': [routes.signUp()],
    '/reset': [routes.reset()],
    '/reset/[token]': [routes.reset(lead.reset)],
    '/invitation/[token]': [routes.invitation(lead.invitation)],
  }
  const missing = Object.keys(pages).filter((page) => !(page in signedIn) && !(page in anybody))
  if (missing.length > 0) throw new Error(`tests/bench/pages.ts has no address for ${missing.join(', ')}.`)
  return { signedIn: Object.values(signedIn).flat(), anybody: Object.values(anybody).flat() }
}
