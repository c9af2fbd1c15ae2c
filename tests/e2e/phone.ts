import type { Browser, Page } from '@playwright/test'

/** A browser on a phone in which nobody is signed in; whoever opens it closes its context. */
export async function phone(
  browser: Browser,
  baseURL: string | undefined,
  javaScriptEnabled = true,
): Promise<Page> {
  const context = await browser.newContext({
    ...(baseURL !== undefined && { baseURL }),
    ...{ viewport: { width: 360, height: 740 }, javaScriptEnabled },
  })
  return context.newPage()
}
