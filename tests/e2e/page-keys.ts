import { expect, type Page } from '@playwright/test'

/** Waits until the page listens to its keys: what is pressed before its script runs goes nowhere. */
export async function keysReady(page: Page): Promise<void> {
  await expect(page.locator('body')).toHaveAttribute('data-tools', 'ready')
}
