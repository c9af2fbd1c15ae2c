'use client'

import { formValues, returnableValues } from '@/lib/form'
import type { FormValues } from '@/lib/result'

/** How long a text waits for the reload that it was kept for, in milliseconds. */
const patience = 3_600_000

type Kept = { at: number; about: string; values: FormValues }

/**
 * Keeps what a form holds in this tab until the page is loaded anew, without passwords. Throws where the browser
 * keeps nothing (storage that is full or switched off).
 */
export function keepOverReload(form: HTMLFormElement): void {
  const kept: Kept = {
    at: Date.now(),
    about: about(form),
    values: returnableValues(formValues(new FormData(form))),
  }
  const others = read().filter((one) => one.about !== kept.about)
  sessionStorage.setItem(place(), JSON.stringify([...others, kept]))
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
  const text = sessionStorage.getItem(place())
  return text ? JSON.parse(text) : []
}
