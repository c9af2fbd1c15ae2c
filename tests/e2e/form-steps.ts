import type { Page } from '@playwright/test'
import type { Records } from '@/bin/visits'
import { routes } from '@/lib/routes'
import { evidenceForms } from './evidence-steps'
import { packetForms } from './packet-steps'

/** One form, filled in and sent. */
export type FormStep = {
  /** the action that it goes to; `GET` where it only asks for a page */
  action: string
  path: string
  /** the name of the form where the page has more than one with such a button */
  form?: string
  /** what has to be opened first, a text each */
  opens?: readonly (string | RegExp)[]
  /** values by the names of the fields */
  fill?: Record<string, string>
  button: string | RegExp
  /** what the page says afterwards, no longer says, or has in the form's fields */
  shows?: string | RegExp
  gone?: string
  holds?: Record<string, string>
}

/** The forms of somebody who has no account yet; `mail` is free, `reset` the token of a mailed link. */
export function newcomersForms({ mail, reset }: { mail: string; reset: string }): FormStep[] {
  const password = 'a long enough password'
  return [
    {
      ...{ action: 'signUpAction', path: routes.signUp(), button: 'Make an account' },
      fill: { name: 'Noor Halabi', email: mail, password },
      shows: 'Start your plan',
    },
    {
      ...{ action: 'chooseRoleAction', path: routes.welcome('role'), button: 'Next' },
      fill: { roleKey: 'principal-engineer' },
      shows: 'Which describes you best today?',
    },
    {
      ...{ action: 'rateInTurnAction', path: routes.welcome('levels/technical-oversight'), button: 'Next' },
      fill: { level: '2' },
      shows: 'Which describes you best today?',
    },
    {
      ...{ action: 'rateAllAction', path: routes.welcome('levels'), button: 'Next' },
      fill: { 'levels.delegation': '1' },
      shows: /Your (one|two|three|biggest)/,
    },
    {
      ...{ action: 'goOnAction', path: routes.welcome('gaps'), button: 'Next' },
      shows: 'Your first goals',
    },
    {
      ...{ action: 'leaveWelcomeAction', path: routes.home(), button: 'Do not ask again' },
      shows: 'principal engineer',
    },
    {
      ...{ action: 'takeGoalsAction', path: routes.welcome('goals'), button: 'Finish' },
      shows: 'plan',
    },
    { action: 'signOutAction', path: routes.settings(), button: 'Sign out', shows: 'Sign in' },
    {
      ...{ action: 'signInAction', path: routes.signIn(), button: 'Sign in' },
      fill: { email: mail, password },
      shows: 'principal engineer',
    },
    { action: 'signOutAction', path: routes.settings(), button: 'Sign out', shows: 'Sign in' },
    {
      ...{ action: 'resetPasswordAction', path: routes.reset(reset), button: 'Set the password' },
      fill: { newPassword: 'another long password' },
      shows: 'Your new password holds.',
    },
  ]
}

/** The form of somebody with an account and nothing in it. */
export const firstPlanForms: FormStep[] = [
  {
    ...{ action: 'startPlanAction', path: routes.plan(), button: 'Start the plan' },
    fill: { roleKey: 'product-management', horizonOn: '2027-05-31' },
    shows: 'Towards product management',
  },
]

/** The forms of somebody with one of everything, in an order in which each has something to do. */
export function leadsForms(
  { goals, milestones, entries, skills, plans, mentees, packets }: Records,
  { active, mail }: { active: string; mail: string },
): FormStep[] {
  const [goal = ''] = Object.values(goals)
  const [milestone = { id: '' }] = Object.values(milestones)
  const [entry = ''] = Object.values(entries)
  const [skill = ''] = Object.values(skills)
  const [past = ''] = Object.values(plans)
  const [packet = ''] = Object.values(packets)
  const password = 'long enough password'
  const newPassword = 'another long password'
  return [
    {
      ...{ action: 'editProfileAction', path: routes.settings(), button: 'Save name and time zone' },
      fill: { name: 'Kim Berger-Ito', timeZone: 'Europe/Berlin' },
      holds: { name: 'Kim Berger-Ito', timeZone: 'Europe/Berlin' },
    },
    {
      ...{ action: 'endSessionAction', path: routes.settings(), button: 'Sign it out' },
      shows: 'Sign out all others',
    },
    {
      ...{ action: 'endOtherSessionsAction', path: routes.settings(), button: 'Sign out all others' },
      gone: 'Sign out all others',
    },
    {
      ...{ action: 'changeEmailAction', path: routes.settings(), button: 'Save the address' },
      fill: { email: mail, currentPassword: password },
      holds: { email: mail },
    },
    {
      ...{ action: 'changePasswordAction', path: routes.settings(), button: 'Set the password' },
      // the last step needs the new one
      fill: { currentPassword: password, newPassword },
    },
    {
      ...{ action: 'movePlanAction', path: routes.planFramework(), button: 'Move the plan' },
      shows: 'Towards operations management',
    },
    {
      ...{ action: 'editPlanAction', path: routes.planEdit(), button: 'Save' },
      fill: { roleKey: 'principal-engineer' },
      shows: 'Towards principal engineer',
    },
    {
      ...{ action: 'rateSelfAction', path: routes.competency('delegation'), button: 'Save the rating' },
      fill: { level: '3', confidence: 'high', note: 'Ran the releases.' },
      shows: 'You rated yourself 3 Dependable',
    },
    {
      ...{ action: 'voidRatingAction', path: routes.competency('delegation'), button: 'Void this rating' },
      opens: ['A mistake?'],
      fill: { reason: 'Meant another one.' },
      shows: 'Meant another one.',
    },
    {
      ...{ action: 'createGoalAction', path: routes.newGoal(), button: 'Set the goal' },
      opens: ['Management practice'],
      fill: {
        ...{ title: 'Hand over the releases', dueOn: '2026-10-30', competencies: 'delegation' },
        ...{ 'milestones.0.title': 'List made', 'milestones.0.dueOn': '2026-07-31' },
      },
      shows: 'List made',
    },
    {
      ...{ action: 'takeTemplateAction', path: routes.atlas({ role: 'principal-engineer' }) },
      ...{ form: 'Goals for the path', button: /^Add to plan/ },
      shows: 'In your plan',
    },
    {
      ...{ action: 'editGoalAction', path: routes.goalEdit(goal), button: 'Save' },
      fill: { title: 'Speak at a conference' },
      shows: 'Speak at a conference',
    },
    {
      ...{ action: 'addMilestoneAction', path: routes.goal(goal), button: 'Add' },
      opens: [/^Add a milestone$/],
      fill: { title: 'Slides drawn', dueOn: '2026-08-03' },
      shows: 'Slides drawn',
    },
    {
      ...{ action: 'placeMilestoneAction', path: routes.goal(goal), button: 'Down “Proposal sent”' },
      shows: /Slides drawn.*Proposal sent/,
    },
    {
      ...{ action: 'moveMilestoneAction', path: routes.goal(goal), button: 'Move it' },
      opens: ['Move to another day “Slides drawn”'],
      fill: { dueOn: '2026-08-10' },
      shows: '10 August',
    },
    {
      ...{ action: 'completeMilestoneAction', path: routes.goal(goal), button: 'Complete “Slides drawn”' },
      opens: ['With a note or another day'],
      fill: { note: 'Twelve of them.' },
      shows: 'Twelve of them.',
    },
    {
      ...{ action: 'reopenMilestoneAction', path: routes.goal(goal), button: 'Reopen “Slides drawn”' },
      shows: /0 of 2|Complete “Slides drawn”/,
    },
    {
      ...{ action: 'editMilestoneAction', path: routes.milestoneEdit(goal, milestone.id), button: 'Save' },
      fill: { title: 'Proposal written' },
      shows: 'Proposal written',
    },
    {
      action: 'removeMilestoneAction',
      ...{ path: routes.milestoneEdit(goal, milestone.id), button: 'Remove the milestone' },
      shows: 'Slides drawn',
    },
    {
      ...{ action: 'achieveGoalAction', path: routes.goal(goal), button: 'Mark as achieved' },
      shows: 'Has your level changed?',
    },
    {
      action: 'answerLevelAction',
      ...{ path: routes.goalAsking(goal, { asked: 'level' }), button: /^4 / },
      shows: 'You are now at 4',
    },
    {
      ...{ action: 'reopenGoalAction', path: routes.goal(goal), button: 'Reopen the goal' },
      shows: 'Mark as achieved',
    },
    {
      ...{ action: 'dropGoalAction', path: routes.goal(goal), button: 'Drop the goal' },
      opens: ['Drop it, with a reason'],
      fill: { reason: 'The conference is off.' },
      shows: 'The conference is off.',
    },
    {
      ...{ action: 'addSkillAction', path: routes.newSkill(), button: 'Add it' },
      fill: { name: 'Load testing', competencyKey: 'technical-oversight', level: '2', targetLevel: '3' },
      shows: '“Load testing” is added.',
    },
    {
      ...{ action: 'editSkillAction', path: routes.skillEdit(skill), button: 'Save' },
      fill: { name: 'Running Kafka', note: 'At night, too.' },
      shows: 'Running Kafka',
    },
    {
      ...{ action: 'setSkillLevelAction', path: routes.skill(skill), button: 'Save the level' },
      fill: { level: '4' },
      shows: '4 Leading since today',
    },
    {
      ...{ action: 'archiveSkillAction', path: routes.skill(skill), button: 'Archive it' },
      opens: ['Archive this skill'],
      shows: 'Archived on',
    },
    {
      ...{ action: 'restoreSkillAction', path: routes.skill(skill), button: 'Restore it' },
      shows: 'Archive this skill',
    },
    {
      ...{ action: 'GET', path: routes.skills(), button: 'Find' },
      fill: { words: 'kafka', archived: 'yes' },
      shows: 'Running Kafka',
    },
    {
      ...{ action: 'logEntryAction', path: routes.newEntry(), button: 'Log it' },
      fill: { title: 'What outages teach', kind: 'talk', state: 'in-progress', minutes: '1:30' },
      shows: 'What outages teach',
    },
    {
      ...{ action: 'quickLogPageAction', path: routes.quickLog(), button: 'Log it' },
      form: 'Log an activity',
      fill: { title: 'Paired on a design', kind: 'mentoring' },
      shows: 'Paired on a design',
    },
    {
      ...{ action: 'editEntryAction', path: routes.entryEdit(entry), button: 'Save' },
      fill: { title: 'Queues in practice' },
      shows: 'Queues in practice',
    },
    ...evidenceForms(entry, mentees),
    ...packetForms(packet),
    {
      ...{ action: 'removeFileAction', path: routes.entry(entry), form: 'Remove notes.txt' },
      ...{ button: 'Remove', gone: 'notes.txt' },
    },
    {
      ...{ action: 'moveEntryAction', path: routes.entry(entry), button: 'Back to planned' },
      shows: 'Mark as done',
    },
    {
      ...{ action: 'GET', path: routes.journal(), button: 'Find' },
      fill: { words: 'queues' },
      shows: 'Queues in practice',
    },
    {
      ...{ action: 'deleteEntryAction', path: routes.entry(entry), button: 'Delete this entry' },
      shows: '“Queues in practice” is in the bin.',
    },
    {
      ...{ action: 'restoreEntryAction', path: routes.bin(), button: 'Restore' },
      form: 'Restore Queues in practice',
      shows: 'Queues in practice',
    },
    {
      ...{ action: 'removeEntryAction', path: routes.bin(), button: 'Delete it for good' },
      opens: ['Delete for good'],
      shows: 'The bin is empty',
    },
    {
      ...{ action: 'GET', path: routes.search(), button: 'Search' },
      fill: { q: 'kafka' },
      shows: 'Running Kafka',
    },
    {
      ...{ action: 'finishPlanAction', path: routes.finishPlan(), button: 'Finish the plan' },
      fill: { worked: 'Mornings.', didNotWork: 'Nights.' },
      shows: /finished|next plan/,
    },
    {
      ...{ action: 'editRetrospectiveAction', path: routes.retrospectiveEdit(active), button: 'Save' },
      fill: { worked: 'Early mornings.' },
      shows: 'Early mornings.',
    },
    {
      ...{ action: 'startNextPlanAction', path: routes.nextPlan(), button: 'Start the next plan' },
      fill: { roleKey: 'product-management' },
      shows: 'Towards',
    },
    {
      ...{ action: 'editRetrospectiveAction', path: routes.retrospectiveEdit(past), button: 'Save' },
      fill: { didNotWork: 'Late evenings.' },
      shows: 'Late evenings.',
    },
    {
      ...{ action: 'editKeysAction', path: routes.settings(), button: 'Save the keys' },
      fill: { pageKeys: 'on' },
      holds: { pageKeys: 'on' },
    },
    {
      ...{ action: 'chooseMailsAction', path: routes.mailSettings(), button: 'Save the mails' },
      fill: { mailsDigest: 'on' },
      shows: 'Settings',
    },
    {
      ...{ action: 'readAllNoticesAction', path: routes.notices(), button: 'Mark all as read' },
      gone: 'unread',
    },
    {
      ...{ action: 'deleteAccountAction', path: routes.deleteAccount(), button: 'Delete everything' },
      fill: { currentPassword: newPassword },
      shows: 'Make an account',
    },
  ]
}

/** The form that a step is about: by its name, else the first with the button. */
export function formOf(page: Page, { form, button }: FormStep) {
  const main = page.getByRole('main')
  if (form) return main.getByRole('form', { name: form, exact: true })
  const own = page.getByRole('button', { name: button, exact: true, includeHidden: true })
  return main.locator('form').filter({ has: own }).first()
}
