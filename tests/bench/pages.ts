import { pages } from '@/lib/auth/doors'
import { unsubscribeToken } from '@/lib/auth/unsubscribe-token'
import { routes } from '@/lib/routes'
import type { Lead } from './history'
import { rareWord } from './history-rows'
import { measuredSecret } from './server-process'

/** Addresses to visit: `signedIn` as the lead, `leadOn` as the lead who is sent on from there, else as anybody. */
export type Tour = { signedIn: string[]; leadOn: string[]; anybody: string[] }

/** Every page of the product once, and again where its address can ask for more. */
export function tourOf(lead: Lead): Tour {
  const { competency, goalId: goal, mentee } = lead
  const signedIn: Record<string, string[]> = {
    '/': [routes.home()],
    '/framework': [routes.framework()],
    '/help': [routes.help()],
    '/welcome/role': [routes.welcome('role')],
    '/welcome/levels': [routes.welcome('levels')],
    '/welcome/levels/[slug]': [routes.welcome(`levels/${competency}`)],
    '/welcome/gaps': [routes.welcome('gaps')],
    '/welcome/goals': [routes.welcome('goals')],
    '/welcome/done': [routes.welcome('done')],
    '/plan': [routes.plan()],
    '/plan/timeline': [routes.timeline(), routes.timeline({ year: 'all' })],
    '/plan/edit': [routes.planEdit()],
    '/plan/finish': [routes.finishPlan()],
    '/plan/framework': [routes.planFramework()],
    '/plan/past': [routes.pastPlans()],
    '/plan/past/[id]': [routes.pastPlan(lead.pastPlanId)],
    '/plan/past/[id]/edit': [routes.retrospectiveEdit(lead.pastPlanId)],
    '/plan/competency/[slug]': [routes.competency(competency)],
    '/goals': [routes.goals()],
    '/goals/new': [routes.newGoal(), routes.newGoal({ competency })],
    '/goals/[id]': [routes.goal(goal), routes.goalAsking(goal, { asked: 'level' })],
    '/goals/[id]/edit': [routes.goalEdit(goal)],
    '/goals/[id]/milestones/[milestoneId]': [routes.milestoneEdit(goal, lead.milestoneId)],
    '/skills': [routes.skills(), routes.skills({ words: 'kafka', archived: 'yes' })],
    '/skills/new': [routes.newSkill()],
    '/skills/[id]': [routes.skill(lead.skillId)],
    '/skills/[id]/edit': [routes.skillEdit(lead.skillId)],
    '/journal': [
      routes.journal(),
      routes.journal({ before: lead.oldestPage }),
      routes.journal({ after: lead.oldestPage }),
      routes.journal({ words: rareWord.word, state: 'done' }),
    ],
    '/journal/new': [
      routes.newEntry(),
      routes.newEntry({ kind: 'talk', goal, competency }),
      routes.newEntry({ like: lead.entryId }),
    ],
    '/journal/bin': [routes.bin()],
    '/journal/[id]': [routes.entry(lead.entryId), routes.entry(lead.entryId, { asked: 'level' })],
    '/journal/[id]/edit': [routes.entryEdit(lead.entryId)],
    '/progress': [
      routes.progress(),
      routes.progress({ period: 'all' }),
      routes.progress({ area: lead.area }),
      routes.progress({ competency, period: '3-years' }),
    ],
    '/path': [routes.atlas(), routes.atlas({ [`level.${competency}`]: '5', [`weight.${competency}`]: '1' })],
    '/journal/quick': [routes.quickLog()],
    '/promises': [routes.promises()],
    '/promises/[id]': [routes.promise(lead.promiseId)],
    '/packet': [routes.packets()],
    '/packet/own/[id]': [routes.packet(lead.packetId)],
    '/packet/own/[id]/edit': [routes.packetEdit(lead.packetId)],
    '/reviews': [routes.reviews()],
    '/reviews/new': [
      routes.newReview(),
      routes.newReview({ with: lead.mentorshipId }),
      routes.newReview({ with: 'guest' }),
    ],
    '/reviews/[id]': [lead.reviewId, lead.revealedReviewId, lead.signedReviewId].map((id) =>
      routes.review(id),
    ),
    '/reviews/[id]/edit': [routes.reviewEdit(lead.reviewId)],
    '/reviews/[id]/rate': [routes.reviewRatings(lead.reviewId)],
    '/reviews/[id]/guests': [routes.reviewGuests(lead.reviewId)],
    '/reviews/calibration': [routes.calibration()],
    '/search': [routes.search(), routes.search({ q: 'talk' }), routes.search({ q: 'nothing of this' })],
    '/mentors': [routes.mentors()],
    '/mentors/invite': [routes.inviteMentor()],
    '/mentors/[id]': [routes.mentor(lead.mentorshipId)],
    '/mentees': [routes.mentees(), routes.mentees({ words: 'jonas' })],
    '/mentees/[id]': [routes.mentee(mentee.id), routes.mentee(mentee.id, { plan: mentee.planId })],
    '/mentees/[id]/goals/[goalId]': [routes.menteeGoal(mentee.id, mentee.goalId)],
    '/mentees/[id]/skills': [routes.menteeSkills(mentee.id)],
    '/mentees/[id]/journal': [routes.menteeJournal(mentee.id)],
    '/mentees/[id]/journal/[entryId]': [routes.menteeEntry(mentee.id, mentee.entryId)],
    '/notices': [routes.notices()],
    // opened in the same browser
    '/guest': [routes.guestReview()],
    '/settings': [routes.settings()],
    '/settings/delete': [routes.deleteAccount()],
  }
  const leadOn: Record<string, string[]> = {
    '/welcome': [routes.welcome()],
    // for those between two plans
    '/plan/next': [routes.nextPlan()],
  }
  const anybody: Record<string, string[]> = {
    '/': [routes.home()],
    '/framework': [routes.framework()],
    '/help': [routes.help()],
    '/sign-in': [routes.signIn()],
    '/sign-up': [routes.signUp()],
    '/reset': [routes.reset()],
    '/reset/[token]': [routes.reset(lead.reset)],
    '/unsubscribe/[token]': [
      routes.unsubscribe(unsubscribeToken({ group: 'digest', who: 'somebody' }, measuredSecret)),
    ],
    '/guest/[token]': [routes.guest(lead.guestLink)],
    '/endorsement/[token]': [routes.endorsement(lead.endorsementLink)],
    '/packet/[token]': [routes.sharedPacket(lead.packetLink)],
    '/invitation': [routes.openedInvitation()],
    '/invitation/[token]': [routes.invitation(lead.invitation), routes.invitation(lead.invited)],
  }
  const known = { ...signedIn, ...leadOn, ...anybody }
  const missing = Object.keys(pages).filter((page) => !(page in known))
  if (missing.length > 0) throw new Error(`tests/bench/pages.ts has no address for ${missing.join(', ')}.`)
  return {
    signedIn: Object.values(signedIn).flat(),
    leadOn: Object.values(leadOn).flat(),
    anybody: Object.values(anybody).flat(),
  }
}
