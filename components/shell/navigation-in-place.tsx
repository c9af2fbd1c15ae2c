'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

/**
 * Follows links to pages of this site, and `AddressForm`s, without loading the document anew. One listener for all
 * links, so that a link is nothing but its tag: a component for each would cost the server a tenth of a page.
 */
export function NavigationInPlace() {
  const router = useRouter()
  const [pending, start] = useTransition()
  const followed = useRef<Element | null>(null)

  useEffect(() => {
    const go = (event: Event, pressed: Element | null, address: string) => {
      event.preventDefault()
      followed.current?.removeAttribute('aria-busy')
      followed.current = pressed
      pressed?.setAttribute('aria-busy', 'true')
      start(() => router.push(address))
    }
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !isPlainClick(event) || !isPageOfThisSite(link)) return
      go(event, link, link.pathname + link.search + link.hash)
    }
    const send = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || !form.matches('[data-in-place]')) return
      go(event, event.submitter, addressOf(form))
    }
    document.addEventListener('click', follow)
    document.addEventListener('submit', send)
    return () => {
      document.removeEventListener('click', follow)
      document.removeEventListener('submit', send)
    }
  }, [router])

  useEffect(() => {
    if (pending || !followed.current) return
    followed.current.removeAttribute('aria-busy')
    followed.current = null
    reveal(window.location.hash)
    // the link went with its page: the keyboard goes on at the beginning of the new one
    if (document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [pending])

  return null
}

/** Opens what the place that a link points to is closed in, as the browser does where it follows the link itself. */
function reveal(hash: string): void {
  const place = document.getElementById(hash.slice(1))
  const closed = place?.closest('details:not([open])')
  if (!place || !closed) return
  closed.setAttribute('open', '')
  place.scrollIntoView()
}

function isPlainClick(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented
}

function isPageOfThisSite(link: HTMLAnchorElement): boolean {
  const here = window.location
  if (link.origin !== here.origin || link.target || link.hasAttribute('download')) return false
  // no place of ours has an escaped name, and the framework stops at one that cannot be read
  if (link.hash.includes('%')) return false
  // a place on this very page is the browser's own affair
  return !(link.hash && link.pathname === here.pathname && link.search === here.search)
}

/** Where a form leads that asks for a page: what was left empty asks for nothing. */
function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value) query.append(name, value)
  const [path, part] = (form.getAttribute('action') ?? '').split('#')
  return `${path}${query.size > 0 ? `?${query}` : ''}${part ? `#${part}` : ''}`
}
