import { entryKinds } from '@/lib/journal/types'
import { expect, test } from './fixtures'

test('logs an activity of every kind', async ({ page, person }) => {
  test.slow()
  expect(person.id).toBeTruthy()
  for (const kind of entryKinds) {
    await page.goto('/journal/new')
    await page.getByLabel('Title').fill(`One of the kind ${kind}`)
    await page.getByLabel('Kind').selectOption(kind)
    await page.getByRole('button', { name: 'Log it' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`One of the kind ${kind}`)
  }
  await page.goto('/journal')
  for (const kind of entryKinds) {
    await expect(page.getByRole('link', { name: `One of the kind ${kind}`, exact: true })).toBeVisible()
  }
})

test('shows a reflection as Markdown and runs nothing in it', async ({ page, person }) => {
  expect(person.id).toBeTruthy()
  await page.goto('/journal/new')
  await page.getByLabel('Title').fill('Read about queues')
  await page
    .getByLabel('Reflection')
    .fill(
      'Two **things**:\n\n- batch\n- back off\n\n<script>document.title = "taken"</script>\n\n[here](javascript:alert(1))',
    )
  await page.getByRole('button', { name: 'Log it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Read about queues')
  await expect(page.getByRole('main').locator('strong')).toHaveText('things')
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'back off' })).toBeVisible()
  await expect(page.getByRole('main').locator('script')).toHaveCount(0)
  await expect(page.getByRole('main').locator('a[href^="javascript:"]')).toHaveCount(0)
  await expect(page).not.toHaveTitle('taken')
})
