/** What a refusal says, by its code. */
export const planMessages = {
  'plan-active':
    'You already have a plan. Nothing was changed: open it and edit its target role or its dates.',
  'role-unknown': 'This role is not in the framework of the plan. Choose one from the list.',
  'horizon-not-after-start': 'Choose a horizon after the start date.',

  'plan-finished':
    'This belongs to a plan that is finished, which stays as it was. Nothing was changed; what you typed is still here to copy.',
  'plan-finished-before':
    'This plan was finished already, before your last changes. Open it among your old plans to change its words; what you typed is still here to copy.',
  'another-plan-since':
    'Another plan was finished since you opened this page, so nothing was started. Open the page again.',
  'goals-elsewhere':
    'One of these goals is no longer open in your last plan. Nothing was started: open the page again and look at the list.',
  'framework-changed-since':
    'Another version of the framework came in since you opened this page, so nothing was moved. Open the page again and look at what it changes.',
  'plan-changed-since':
    'The plan was changed since you opened this page, so it was not moved. Open the page again and look at what changes.',

  'no-plan':
    'A goal belongs to a plan, and none of yours is active. Start one first; what you typed is still here.',
  'competency-unknown':
    'One of these competencies is not in the framework of the plan. Choose from the list.',
  'template-unknown':
    'The template is no longer in the framework of the plan. Start again from the list of templates.',
  'goals-full':
    'A plan holds at most 100 open goals. Achieve or drop one first; what you typed is still here.',
  'goal-saved-before':
    'This form was saved already, before your last changes. Open the goal from your list to change it; what you typed is still here to copy.',
  'due-before-start': 'Choose a due date that is the start date or later.',
  'milestone-before-start':
    'A milestone is dated before this day. Choose an earlier day, or change the milestone first.',
  'milestone-after-due':
    'A milestone is dated after this day. Choose a later day, or change the milestone first.',
  'goal-closed': 'This goal is closed. Reopen it to change it.',
  'goal-open': 'This goal is open already. Nothing was changed.',

  'milestone-outside': 'A milestone is dated within its goal: from the day it starts to the day it is due.',
  'milestones-full': 'A goal holds at most 50 milestones. Nothing was added.',
  'milestone-saved-before':
    'This milestone was saved already, before your last changes. Reload the page to see it and to edit it; what you typed is still here to copy.',
  'milestone-goal-closed': 'The goal of this milestone is closed. Reopen the goal first.',
  'milestone-complete': 'This milestone is complete already. Nothing was changed.',
  'milestone-open': 'This milestone is open already. Nothing was changed.',
  'milestone-kept': 'A completed milestone is a record and stays. Reopen it first if it was a mistake.',
  'milestone-order-changed':
    'The milestones were changed since you opened the page, so this one stays where it is. Reload the page to see how they stand.',
  'changed-before-removal':
    'This milestone was changed since you opened the page, so it was not removed. Open the page again and look at it before you remove it.',
  'completion-in-future': 'This day has not come yet. Choose today or an earlier day.',
}
