import type { Locator, Page } from '@playwright/test'
import { keepEvidence, keepLevels } from './atlas-scene'
import { expect, test } from './fixtures'
import { tabTo } from './hands'

/** The texts of a row's cells. */
async function cellsOf(table: Locator, name: string | RegExp): Promise<string[]> {
  const row = table.locator('tbody tr').filter({ hasText: name })
  return (await row.locator('th, td').allInnerTexts()).map((text) => text.trim())
}

const roleItem = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Roles', exact: true }).getByRole('listitem').filter({ hasText: name })

const pathRegion = (page: Page) => page.getByRole('region', { name: /^The path to/ })

const whatIf = (page: Page) => page.getByRole('region', { name: 'What if' })

test('one page shows the three pathways, all six target roles and the baseline', async ({
  page,
  person,
  db,
}) => {
  await keepLevels(db, person)
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Path' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where you could go')
  for (const [pathway, names] of [
    ['Technical leadership', ['Chief technology officer', 'Principal engineer', 'Technical architect']],
    ['Cross-functional leadership', ['Product management', 'Operations management', 'Innovation leadership']],
    ['Thought leadership', ['Public speaking', 'Publishing', 'Community engagement']],
    ['Baseline', ['Technical lead']],
  ] as const) {
    const region = page.getByRole('region', { name: pathway, exact: true })
    await expect(region.getByRole('listitem').getByRole('heading')).toContainText([...names])
    await expect(region.getByRole('listitem')).toHaveCount(names.length)
  }
})

test('the atlas gives each role’s plan progress, rounded down, and its weighted gap in levels', async ({
  page,
  person,
  db,
}) => {
  await keepLevels(db, person)
  await page.goto('/path')
  for (const [name, figures] of [
    ['Chief technology officer', '61 %, weighted gap 1.74 levels'],
    ['Principal engineer', '69 %, weighted gap 1.30 levels'],
    ['Technical architect', '66 %, weighted gap 1.33 levels'],
    ['Product management', '63 %, weighted gap 1.48 levels'],
    ['Operations management', '62 %, weighted gap 1.59 levels'],
    ['Innovation leadership', '57 %, weighted gap 1.79 levels'],
    ['Technical lead', '92 %, weighted gap 0.18 levels'],
  ] as const)
    await expect(roleItem(page, name)).toContainText(figures)
})

test('each role has a picture of its gap by area, drawn on the server, with a title, a description and its table', async ({
  page,
  person,
  db,
  browser,
  baseURL,
}) => {
  await keepLevels(db, person)
  await page.goto('/path')
  const pictures = page.getByRole('img', { name: /by area$/ })
  await expect(pictures).toHaveCount(7)
  const operations = page.getByRole('img', { name: 'Operations management by area', exact: true })
  await expect(operations).toHaveAccessibleDescription(
    'Core responsibilities: 63 percent; Continuous learning: 100 percent; Leadership competencies: 90 percent; ' +
      'Management practice: 40 percent; Thought leadership and advocacy: not asked for; ' +
      'Balancing technical and managerial work: 57 percent; Organisational dynamics: 54 percent.',
  )
  // in words beside every bar, so that it can be read without colour
  await expect(operations.locator('text')).toHaveText([
    ...['Core', 'Learning', 'Leadership', 'Management', 'Advocacy', 'Balance', 'Organisation'],
    ...['63', '100', '90', '40', '–', '57', '54'],
  ])
  const table = page.getByRole('table', { name: /^Percent of what each role asks for/ })
  await expect(table).toBeHidden()
  await page.getByText('as a table').click()
  expect(await cellsOf(table, 'Management practice')).toEqual([
    ...['Management practice', '76', '38', '100', '50', '50', '40', '50'],
  ])
  // without a script the same is there
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
  await context.addCookies(await page.context().cookies())
  const plain = await context.newPage()
  await plain.goto('/path')
  await expect(plain.getByRole('img', { name: /by area$/ })).toHaveCount(7)
  await context.close()
})

test('a matrix of competencies and roles gives the current, the supported and the required level', async ({
  page,
  person,
  db,
}) => {
  await keepLevels(db, person)
  await keepEvidence(db, person)
  await page.goto('/path')
  const matrix = page.getByRole('table', {
    name: 'Current, supported and required level of every competency',
  })
  await expect(matrix.locator('thead th')).toHaveText([
    ...['Competency', 'Current', 'Supported', 'Technical lead', 'Chief technology officer'],
    ...['Principal engineer', 'Technical architect', 'Product management', 'Operations management'],
    'Innovation leadership',
  ])
  await expect(matrix.locator('tbody tr')).toHaveCount(20)
  expect(await cellsOf(matrix, 'Delegation')).toEqual([
    ...['Delegation\u00a0◆', '2', '1', '3', '4', '2 ✓', '3', '3', '4', '3'],
  ])
  expect(await cellsOf(matrix, 'Publishing')).toEqual([
    ...['Publishing', '1', '0', '1 ✓', '–', '4', '3', '–', '–', '3'],
  ])
  await matrix.getByRole('link', { name: 'Delegation' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delegation')
})

test('the no-regret competencies are named in a sentence and marked in the matrix', async ({
  page,
  person,
  db,
}) => {
  await keepLevels(db, person)
  await page.goto('/path')
  await expect(
    page.getByText(
      '10 no-regret competencies have a gap towards at least two thirds of the target roles, so lifting them ' +
        'helps whichever way you go: strategic alignment, conferences and seminars, decision-making, ' +
        'communication, delegation, resource management, public speaking, setting boundaries, ' +
        'building relationships and political savvy.',
    ),
  ).toBeVisible()
  const matrix = page.getByRole('table', { name: /^Current, supported/ })
  await expect(matrix.locator('tbody th').filter({ hasText: '◆' })).toHaveCount(10)
})

test('the atlas says which role is nearest, and which gap matters most for the chosen one', async ({
  page,
  person,
  db,
}) => {
  await keepLevels(db, person)
  await page.goto('/path')
  const lead = page.getByRole('main').locator('.lead')
  await expect(lead).toHaveText(
    'Of the six target roles, principal engineer is nearest: you have 69 % of what it asks for. ' +
      'Towards chief technology officer, the role of your plan, you are at 61 %, and communication matters most: ' +
      'you are at 3, the role asks for 4, and one level more is worth 2 %.',
  )
  await roleItem(page, 'Principal engineer').getByRole('link', { name: 'Principal engineer' }).click()
  await expect(page).toHaveURL(/role=principal-engineer#path$/)
  await expect(lead).toContainText(
    'Towards it, setting boundaries matters most: you are at 2, the role asks for 4, and one level more is worth 2 %.',
  )
  await expect(page.getByRole('heading', { name: 'The path to principal engineer' })).toBeVisible()
})

test('while nothing is rated no role is called the nearest', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/path')
  await expect(page.getByRole('main').locator('.lead')).toContainText(
    'Nothing that the six target roles ask for is rated yet, so none is nearer than another. Begin by rating yourself in technical oversight.',
  )
  await expect(pathRegion(page).getByRole('link', { name: 'Start a plan' })).toBeVisible()
  await expect(pathRegion(page).getByRole('button', { name: /^Add to plan/ })).toHaveCount(0)
})

test('the path to the chosen role has the competencies to lift in path order, each with goal templates', async ({
  page,
  person,
  db,
}) => {
  await keepLevels(db, person)
  await keepEvidence(db, person)
  await page.goto('/path?role=product-management')
  const path = pathRegion(page)
  const steps = path.locator('.atlas-path > li')
  const gains = (await steps.locator('p').filter({ hasText: 'One level more' }).allTextContents()).map(
    (text) => {
      const [weight = 0, , levels = 0] = (/weight (\d+) of (\d+), over (\w+)/.exec(text) ?? [])
        .slice(1)
        .map((word) => (word === 'one' ? 1 : Number(word)))
      return weight / levels
    },
  )
  expect(gains).toHaveLength(13)
  expect([...gains].sort((a, b) => b - a)).toEqual(gains)
  await path.getByText('and eight more competencies').click()
  await expect(steps.getByRole('heading')).toHaveCount(13)
  await expect(steps.filter({ hasText: 'Delegation' })).toContainText(
    /Current 2, supported 1, required 3\. One level more is worth \d %: weight \d of \d+, over 3 levels\./,
  )
  for (const step of await steps.all())
    expect(await step.getByRole('button', { name: /^Add to plan/ }).count()).toBeGreaterThan(0)
  await steps.filter({ hasText: 'Delegation' }).locator('ul').getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new goal')
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'

  test.describe(how, () => {
    test.use({ javaScriptEnabled })

    test(`a goal template is added to the plan from the atlas in one step (${how})`, async ({
      page,
      person,
      db,
    }) => {
      await keepLevels(db, person)
      await page.goto('/path?role=principal-engineer')
      const item = pathRegion(page).locator('ul > li').filter({ hasText: 'evening work down' })
      const add = pathRegion(page).getByRole('button', { name: /evening work down$/ })
      await add.focus()
      await page.keyboard.press('Enter')
      await expect(item.getByRole('link', { name: 'In your plan' })).toBeVisible()
      await expect(page).toHaveURL(/role=principal-engineer/)
      await expect(add).toHaveCount(0)
      if (javaScriptEnabled) {
        await expect(page.getByText('The goal is in your plan.')).toBeVisible()
        // the pressed button went away: the focus stays with its goal
        await expect(item).toBeFocused()
      }
      await item.getByRole('link', { name: 'In your plan' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('evening work down')
      await expect(page.getByText(/milestones?/).first()).toBeVisible()
    })

    test(`moving a level shows what all six roles would be, and nothing is saved (${how})`, async ({
      page,
      person,
      db,
    }) => {
      await keepLevels(db, person)
      const before = await db.rating.findMany({ where: { subjectId: person.id }, orderBy: { id: 'asc' } })
      await page.goto('/path')
      await whatIf(page).getByLabel('Level of Delegation').selectOption('5')
      await whatIf(page).getByLabel('Level of Political savvy').selectOption('4')
      await whatIf(page).getByRole('button', { name: 'Work it out' }).click()
      // only what differs stands in the address
      await expect(page).toHaveURL(/\/path\?level\.delegation=5&level\.political-savvy=4#what-if$/)
      await expect(whatIf(page).getByRole('listitem')).toHaveText([
        'Technical lead would be 96 %, now 92 %.',
        'Chief technology officer would be 69 %, now 61 %.',
        'Principal engineer would stay at 69 %.',
        'Technical architect would be 70 %, now 66 %.',
        'Product management would be 69 %, now 63 %.',
        'Operations management would be 71 %, now 62 %.',
        'Innovation leadership would be 63 %, now 57 %.',
      ])
      await expect(whatIf(page)).toContainText(
        'Nearest would be Operations management, 71 %; now it is Principal engineer, 69 %.',
      )
      await expect(whatIf(page).getByLabel('Level of Delegation')).toHaveValue('5')
      await whatIf(page).getByRole('link', { name: 'As it is' }).click()
      await expect(page).toHaveURL(/\/path#what-if$/)
      await expect(whatIf(page).getByRole('listitem')).toHaveCount(0)
      await expect(whatIf(page).getByLabel('Level of Delegation')).toHaveValue('')
      expect(await db.rating.findMany({ where: { subjectId: person.id }, orderBy: { id: 'asc' } })).toEqual(
        before,
      )
    })

    test(`one weighs the competencies for oneself and sees whether the answer holds (${how})`, async ({
      page,
      person,
      db,
    }) => {
      await keepLevels(db, person)
      await page.goto('/path?role=principal-engineer')
      const answers = whatIf(page).getByRole('table', { name: 'The answer under each set of weights' })
      await expect(whatIf(page)).toContainText(
        'The answer depends on the weights: with equal weights strategic alignment matters most.',
      )
      await whatIf(page).getByLabel('Weight of Setting boundaries').selectOption('0')
      await whatIf(page).getByLabel('Weight of Decision-making').selectOption('1')
      await whatIf(page).getByRole('button', { name: 'Work it out' }).click()
      await expect(page).toHaveURL(
        /\/path\?role=principal-engineer&weight\.decision-making=1&weight\.setting-boundaries=0#what-if$/,
      )
      await expect(answers.locator('tbody th')).toHaveText([
        ...['the framework’s weights', 'equal weights', 'your own weights'],
      ])
      expect(await cellsOf(answers, 'the framework’s weights')).toEqual([
        ...['the framework’s weights', 'Principal engineer, 69 %'],
        'Setting boundaries, Technical oversight, Mentorship and coaching',
      ])
      expect((await cellsOf(answers, 'your own weights')).at(-1)).toBe(
        'Technical oversight, Mentorship and coaching, Courses and certifications',
      )
      await expect(whatIf(page)).toContainText('with your own weights technical oversight matters most')
    })
  })
}

test('weights that one tries change nothing for anybody else and nothing outside the atlas', async ({
  page,
  person,
  another,
  pageOf,
  db,
}) => {
  await keepLevels(db, person)
  const other = await another('Robin Reiter')
  await keepLevels(db, other)
  const theirs = await pageOf(other)
  const mainOf = async (of: Page, path: string) => {
    await of.goto(path)
    return of.getByRole('main').innerText()
  }
  const places = ['/plan', '/progress', '/path', '/framework']
  const before = await Promise.all([
    (async () => {
      const texts: string[] = []
      for (const path of places) texts.push(await mainOf(page, path))
      return texts
    })(),
    mainOf(theirs, '/path'),
  ])
  await page.goto('/path?weight.delegation=3&weight.communication=0')
  await expect(whatIf(page)).toContainText('your own weights')
  const after: string[] = []
  for (const path of places) after.push(await mainOf(page, path))
  expect([after, await mainOf(theirs, '/path')]).toEqual(before)
  expect(await mainOf(theirs, '/path')).not.toContain('your own weights')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 800 } })

  test('on a phone the matrix scrolls inside itself with the keyboard, its first column in sight', async ({
    page,
    person,
    db,
  }) => {
    await keepLevels(db, person)
    await page.goto('/path')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const scroller = page.getByRole('group', { name: /^Current, supported/ })
    await scroller.focus()
    await expect(scroller).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
    await scroller.evaluate((element) => element.scrollTo({ left: 400, behavior: 'instant' }))
    const name = scroller.getByRole('link', { name: 'Delegation' })
    expect((await name.boundingBox())?.x).toBe(16)
    // eight places, all in sight
    const places = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
    await expect(places).toHaveCount(8)
    const tops = await places.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
  })
})

test('the atlas is worked with the keyboard alone, and the focus stays where it was', async ({
  page,
  person,
  db,
}) => {
  await keepLevels(db, person)
  await page.goto('/path')
  const level = whatIf(page).getByLabel('Level of Technical oversight')
  await level.focus()
  await page.keyboard.type('5')
  await expect(level).toHaveValue('5')
  const button = whatIf(page).getByRole('button', { name: 'Work it out' })
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await expect(whatIf(page).getByRole('listitem').first()).toHaveText('Technical lead would stay at 92 %.')
  await expect(button).toBeFocused()
})

test('what an address asks of the atlas and makes no sense is left out', async ({ page, person, db }) => {
  await keepLevels(db, person)
  await page.goto('/path?role=emperor&level.flying=3&level.delegation=9&weight.delegation=-1&x[]=1')
  await expect(page.getByRole('heading', { name: 'The path to chief technology officer' })).toBeVisible()
  await expect(whatIf(page).getByRole('listitem')).toHaveCount(0)
  await expect(whatIf(page)).not.toContainText('your own weights')
})
