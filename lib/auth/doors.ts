import type { Verb } from './policy'

/**
 * Every door of the product and the verb that it stands for. The commands and queries behind a door authorise
 * themselves; this table is what a test holds against the build's manifest, so that no door opens unseen.
 */
export const pages: Record<string, Verb> = {
  '/': 'home.read',
  '/sign-in': 'account.sign-in',
  '/sign-up': 'account.sign-up',
  '/reset': 'account.reset',
  '/reset/[token]': 'account.reset',
  '/invitation/[token]': 'account.accept-invitation',
  '/framework': 'framework.read',
  '/help': 'framework.read',
  '/plan': 'plan.read',
  '/plan/edit': 'plan.edit',
  '/plan/competency/[slug]': 'rating.read',
  '/goals': 'goal.read',
  '/goals/new': 'goal.create',
  '/goals/[id]': 'goal.read',
  '/goals/[id]/edit': 'goal.edit',
  '/goals/[id]/milestones/[milestoneId]': 'milestone.edit',
  '/journal': 'entry.read',
  '/journal/new': 'entry.log',
  '/journal/[id]': 'entry.read',
  '/journal/[id]/edit': 'entry.edit',
  '/settings': 'account.read',
  '/settings/delete': 'account.delete',
}

/** Route handlers, by path and the methods that they serve. */
export const handlers: Record<string, { verb: Verb; methods: string[] }> = {
  '/api/health': { verb: 'health.read', methods: ['GET'] },
  '/api/auth/[...nextauth]': { verb: 'account.sign-in', methods: ['GET'] },
  '/api/auth/start/[provider]': { verb: 'account.sign-in', methods: ['POST'] },
}

export const actions: Record<string, Verb> = {
  signUpAction: 'account.sign-up',
  signInAction: 'account.sign-in',
  signOutAction: 'account.sign-out',
  requestResetAction: 'account.reset',
  resetPasswordAction: 'account.reset',
  editProfileAction: 'account.edit',
  changeEmailAction: 'account.edit',
  changePasswordAction: 'account.edit',
  endSessionAction: 'account.edit',
  endOtherSessionsAction: 'account.edit',
  deleteAccountAction: 'account.delete',
  startPlanAction: 'plan.start',
  editPlanAction: 'plan.edit',
  rateSelfAction: 'rating.give',
  voidRatingAction: 'rating.void',
  createGoalAction: 'goal.create',
  editGoalAction: 'goal.edit',
  achieveGoalAction: 'goal.edit',
  dropGoalAction: 'goal.edit',
  reopenGoalAction: 'goal.edit',
  addMilestoneAction: 'milestone.edit',
  editMilestoneAction: 'milestone.edit',
  completeMilestoneAction: 'milestone.edit',
  reopenMilestoneAction: 'milestone.edit',
  removeMilestoneAction: 'milestone.edit',
  logEntryAction: 'entry.log',
  editEntryAction: 'entry.edit',
  deleteEntryAction: 'entry.delete',
}
