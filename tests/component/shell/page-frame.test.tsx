import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { PageFrame } from '@/components/shell/page-frame'
import { SignedOutHeader } from '@/components/shell/signed-out-header'
import { SiteHeader } from '@/components/shell/site-header'
import { routes } from '@/lib/routes'

const html = renderToStaticMarkup(
  <PageFrame header={<SiteHeader current={routes.goals()} />}>
    <h1>Goals</h1>
  </PageFrame>,
)

it('begins with a link past the navigation to the page', () => {
  expect(html).toMatch(/^<a class="skip-link" href="#main">/)
  expect(html).toMatch(/<main id="main"[^>]* tabindex="-1"><h1>/i)
})

it('marks the current place in the navigation and no other', () => {
  expect(html.match(/aria-current/g)).toHaveLength(1)
  const current = html.match(/<a[^>]*>/g)?.find((link) => link.includes('aria-current="page"'))
  expect(current).toContain(`href="${routes.goals()}"`)
})

it('leads from every page to the quick log, the search and the settings', () => {
  expect(html).toContain(`href="${routes.quickLog()}"`)
  expect(html).toContain(`href="${routes.search()}"`)
  expect(html).toContain(`href="${routes.settings()}"`)
})

it('offers no new account where sign-up is closed', () => {
  expect(renderToStaticMarkup(<SignedOutHeader />)).toContain(`href="${routes.signUp()}"`)
  const closed = renderToStaticMarkup(<SignedOutHeader signUpOpen={false} />)
  expect(closed).toContain(`href="${routes.signIn()}"`)
  expect(closed).not.toContain(`href="${routes.signUp()}"`)
})
