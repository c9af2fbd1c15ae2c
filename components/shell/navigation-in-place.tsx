'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, useTransition } from 'react'

/**
 * Follows links to pages of this site without loading the document anew. One listener for all links, so that a
 * link is nothing but its tag: a component for each would cost the server a tenth of a page.
 */
export function NavigationInPlace() {
  const router = useRouter()
  const [pending, start] = useTransition()
  const followed = useRef<HTMLAnchorElement | null>(null)

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || !isPlainClick(event) || !isPageOfThisSite(link)) return
      event.preventDefault()
      followed.current = link
      link.setAttribute('aria-busy', 'true')
      start(() => router.push(link.pathname + link.search + link.hash))
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])

  useEffect(() => {
    if (!pending) followed.current?.removeAttribute('aria-busy')
  }, [pending])

  return null
}

function isPlainClick(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented
}

function isPageOfThisSite(link: HTMLAnchorElement): boolean {
  const here = window.location
  if (link.origin !== here.origin || link.target || link.hasAttribute('download')) return false
  // a place on this very page is the browser's own affair
  return !(link.hash && link.pathname === here.pathname && link.search === here.search)
}
