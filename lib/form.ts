import { oneOfField } from './form-values'
import type { FormValues } from './result'

/** Fields that the framework adds to a form and a name that would not be a field but the values' prototype. */
const internal = /^\$ACTION|^__proto__$/
/** Fields that must never be sent back. */
const secret = /password/i

/** The fields of a form as text; a key that occurs more than once, or chooses one of two lists, is a list. Files are left out. */
export function formValues(form: FormData): FormValues {
  const values: FormValues = {}
  for (const key of new Set(form.keys())) {
    const list = oneOfField(key)
    if (internal.test(list ?? key)) continue
    const texts = form.getAll(key).filter((value): value is string => typeof value === 'string')
    const [first] = texts
    if (first === undefined) continue
    if (list) values[list] = first.split(' ').filter(Boolean)
    else values[key] = texts.length === 1 ? first : texts
  }
  return values
}

/** The same without passwords, to fill a refused form with. */
export function returnableValues(values: FormValues): FormValues {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !secret.test(key)))
}

type Nested = { [key: string]: string | string[] | Nested }

/** Dotted names as nested objects, for a schema: `milestones.0.title` → { milestones: { 0: { title } } }. */
export function nested(values: FormValues): Nested {
  const root: Nested = Object.create(null)
  for (const [name, value] of Object.entries(values)) {
    const path = name.split('.')
    if (path.some((part) => part === '__proto__' || part === 'constructor' || part === '')) continue
    let at = root
    for (const part of path.slice(0, -1)) {
      const next = at[part]
      const inner: Nested = typeof next === 'object' && !Array.isArray(next) ? next : Object.create(null)
      at[part] = inner
      at = inner
    }
    at[path.at(-1) as string] = value
  }
  return root
}
