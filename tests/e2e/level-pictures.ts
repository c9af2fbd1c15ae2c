import type { Locator, Page } from '@playwright/test'

/** One of the pictures of levels, by whose levels it shows. */
export function picture(within: Page | Locator, name: string): Locator {
  return within.getByRole('img', { name: `${name} over time`, exact: true })
}

/** The rows of a table as texts. */
export async function rowsOf(table: Locator): Promise<string[]> {
  const rows = await table.locator('tbody tr').all()
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('th, td').allInnerTexts()).map((text) => text.trim()).join(' | '),
    ),
  )
}
