import { expect, type Page } from '@playwright/test'

/** Waits until the page listens to its keys: what is pressed before its script runs goes nowhere. */
export async function keysReady(page: Page): Promise<void> {
  const log = page.getByRole('banner').getByRole('link', { name: 'Log', exact: true })
  await expect(log).toHaveAttribute('aria-keyshortcuts', 'l')
}
