'use client'

import { formValues, returnableValues } from '@/lib/form'
import type { FormValues } from '@/lib/result'

/** How long a text waits for the reload that it was kept for, in milliseconds. */
const patience = 3_600_000

type Kept = { at: number; about: string; values: FormValues }

/**
 * Keeps what a form holds in this tab until the page is loaded anew, without passwords. Says whether it is kept: a
 * browser may have no room or may keep nothing.
 */
export function keepOverReload(form: HTMLFormElement): boolean {
  const kept: Kept = {
    at: Date.now(),
    about: about(form),
    values: returnableValues(formValues(new FormData(form))),
  }
  const others = read().filter((one) => one.about !== kept.about)
  return whereAllowed(() => sessionStorage.setItem(place(), JSON.stringify([...others, kept]))) !== refused
}

/**
 * What was kept for a form before the page was loaded anew, once; null when nothing was. Only a reload gives it: whoever
 * comes to the page later, perhaps with another account, does not find it.
 */
export function keptOverReload(form: HTMLFormElement): FormValues | null {
  const all = read()
  const mine = all.find((one) => one.about === about(form) && Date.now() - one.at < patience && wasReloaded())
  if (!mine) return null
  sessionStorage.setItem(place(), JSON.stringify(all.filter((one) => one !== mine)))
  return mine.values
}

/** What tells a form from the others of its page, before an update of the product and after it: what it is about. */
function about(form: HTMLFormElement): string {
  const fields = [...form.elements].filter((element) => element instanceof HTMLInputElement)
  const records = fields.filter(({ type, name }) => type === 'hidden' && /^[a-z]*id$/i.test(name))
  const named = records
    .filter(({ name }) => name !== 'requestId')
    .map(({ name, value }) => `${name}=${value}`)
  const first = [...form.elements].find((element) => 'name' in element && isTypedInto(element))
  return [...named, first?.getAttribute('name')].join(' ')
}

function isTypedInto(element: Element): boolean {
  return element.matches('input:not([type=hidden]), textarea, select')
}

function wasReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  return navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload'
}

function place(): string {
  return `kept ${location.pathname}${location.search}`
}

function read(): Kept[] {
  const text = whereAllowed(() => sessionStorage.getItem(place()))
  return text && text !== refused ? JSON.parse(text) : []
}

const refused = Symbol()

/** Does something with the tab's storage, which throws where it is full (QuotaExceededError) or switched off (SecurityError). */
function whereAllowed<T>(act: () => T): T | typeof refused {
  try {
    return act()
  } catch (error) {
    if (error instanceof DOMException) return refused
    throw error
  }
}
