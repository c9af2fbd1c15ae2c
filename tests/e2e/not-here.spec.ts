import { expect, test } from './fixtures'

const nowhere = [
  '/no-such-page',
  '/goals/019f0000-0000-7000-8000-000000000000',
  '/plan/competency/juggling',
  '/reset/spent',
]

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'
  test.describe(how, () => {
    test.use({ javaScriptEnabled })
    test(`a page that is not there answers 404 and says what to do, ${how}`, async ({ page, person }) => {
      expect(person.id).toBeTruthy()
      for (const path of nowhere) {
        const response = await page.goto(path)
        expect(response?.status(), path).toBe(404)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
        await expect(page).toHaveTitle(/^Not here/)
        await expect(page.getByRole('main').getByRole('link', { name: 'Go home' })).toBeVisible()
        expect(new URL(page.url()).pathname).toBe(path)
      }
    })
  })
}
