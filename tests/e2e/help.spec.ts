import { expect, test } from './fixtures'

/** Each formula by its anchor, and what its example must come to, worked out by hand. */
const worked: [id: string, title: string, example: RegExp][] = [
  [
    'current-level',
    'Current level',
    /On 1 February you are at 2, on 31 March at 3\..*from then on you are at 4, and still at 4 when you rate yourself 5/,
  ],
  [
    'supported-level',
    'Supported level',
    /on 30 April level 2 is supported\. Level 3 wants one endorsement\..*from then on it is level 3\..*the supported level 0\./,
  ],
  [
    'mean-level',
    'The mean level of an area over time',
    /\(3 × 2 \+ 1 × 2\) ÷ 4 = 2\.0, required \(3 × 4 \+ 1 × 2\) ÷ 4 = 3\.5\./,
  ],
  [
    'skill-growth',
    'By how much skills grew',
    /from 1 to 3 since 1 January, load testing from 4 to 3: 1 skill grew by 2 levels\./,
  ],
  [
    'attainment',
    'How much of a required level is reached',
    /Level 2 of a required 4 is 50 %, level 3 of a required 2 is 100 %\./,
  ],
  [
    'area-progress',
    'Progress of an area',
    /\(3 × 50 % \+ 1 × 100 %\) ÷ 4, which is 62 %\. An area of which nothing is asked shows “not asked for”\./,
  ],
  // (1.5 + 1 + 0.667) ÷ 6
  [
    'plan-progress',
    'Progress of the plan',
    /that area is at 33 %, and the plan at \(3 × 50 % \+ 1 × 100 % \+ 2 × ⅓\) ÷ 6, which is 52 %\./,
  ],
  ['rounding', 'Percentages', /Two of three are 66 %, 199 of 200 are 99 %\./],
  [
    'radar',
    'The radar',
    /stands at 62 % of the way from the middle to the ring, that of the second at 33 %\./,
  ],
  [
    'path-order',
    'What to lift next',
    /3 ÷ 6 ÷ 4 of the plan, 12 %\. For technical oversight it is 2 ÷ 6 ÷ 3, 11 %\. So delegation comes before technical oversight\./,
  ],
  ['role-gap', 'The gap to a role', /\(3 × 2 \+ 2 × 2 \+ 1 × 0\) ÷ 6 = 1\.67 levels\./],
  // 3.17 ÷ 6, (3 × ½ + 3 × ½) ÷ 6, (1 × ⅔ + 3 × ½) ÷ 4
  [
    'nearest-role',
    'The nearest role',
    /52 % of the way to a principal engineer, 50 % of the way to a manager and 54 % of the way to an architect\. The nearest is an architect\./,
  ],
  ['no-regret', 'What helps wherever you go', /delegation, communication and technical oversight\./],
  ['goal-progress', 'Progress of a goal', /Three of five milestones are 60 %\./],
  [
    'elapsed',
    'How much of its time has passed',
    /has 100 days\. On 20 February 50 have passed, which is 50 %\./,
  ],
  ['overdue', 'Overdue', /on 11 April it is not overdue, on 12 April it is overdue\./],
  ['at-risk', 'At risk', /50 % against 20 %: at risk\. With two it is 50 % against 40 %: not at risk\./],
  ['activity-weeks', 'Activity by week', /the week of 4 May 2026 has 2 entries\./],
  ['hours', 'Hours by kind and by area', /2 h 30 min for the first area, 1 h 30 min for the second\./],
  ['milestones-by-month', 'Milestones, planned and done', /May has 2 planned and 1 done, June 0 and 1\./],
  // 0.5 ± 2.365 × √(2 ÷ 7) ÷ √8
  [
    'calibration',
    'Calibration',
    /is \+0\.50 over 8 competencies, and its 95 % interval \+0\.05 to \+0\.95\./,
  ],
  ['kept-share', 'The share of kept promises', /6 ÷ \(6 \+ 1 \+ 1\) is 75 %\./],
]

test('help explains every formula in words, with an example that comes out right', async ({ page }) => {
  await page.goto('/help')
  for (const [id, title, example] of worked) {
    const formula = page.locator(`#${id}`)
    await expect(formula.getByRole('heading')).toHaveText(title)
    await expect(formula.getByRole('paragraph').first()).not.toHaveText('')
    await expect(formula.getByText('Example.').locator('..')).toHaveText(example)
  }
  await expect(page.locator('.formula')).toHaveCount(worked.length)
})

test('help opens at the formula that a figure asks about', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/help')
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Goals' }).click()
  await expect(page).toHaveURL(/#goals$/)
  await page.goto('/help#at-risk')
  await expect(page.locator('#at-risk')).toBeInViewport()
})
