import { z } from 'zod'
import { isCalendarDay, isTimeZone } from './clock'

/** The building blocks of every form's schema, so that the same limits and sentences hold everywhere. */

const reload = 'Reload the page and try again.'

// what a schema has no sentence for cannot come from one of our forms
z.config({ customError: () => `Something in this form is not as it was made. ${reload}` })

/** Anything but blanks, what only joins or varies other characters, and fillers that draw nothing. */
const visible = /[^\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/**
 * Line breaks as browsers send them (CRLF) become one character; control characters that no text needs go. A text
 * in which nothing can be seen is empty.
 */
const cleaned = z.string().transform((text) => {
  const kept = text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .trim()
  return visible.test(kept) ? kept : ''
})

const line = cleaned.transform((text) => text.replace(/\s+/g, ' '))

function counted(what: z.ZodType<string, unknown>, label: string, max: number, required: boolean) {
  return what
    .refine((text) => !required || text.length > 0, `${label} is missing.`)
    .refine((text) => text.length <= max, `${label} is longer than ${max.toLocaleString('en')} characters.`)
}

/** One line that must be there. */
export const title = (label = 'The title', max = 200) =>
  counted(z.string().default('').pipe(line), label, max, true)

/** One line that may be empty. */
export const shortText = (label: string, max = 200) =>
  counted(z.string().default('').pipe(line), label, max, false)

/** Text of several lines that may be empty. */
export const longText = (label: string, max = 20_000) =>
  counted(z.string().default('').pipe(cleaned), label, max, false)

/** A calendar day that must be there and exist. */
export const day = (label: string) =>
  z
    .string()
    .default('')
    .refine((text) => text !== '', `${label} is missing.`)
    .refine(
      (text) => text === '' || isCalendarDay(text),
      `${label} is not a day that exists. Write it as 2027-03-31.`,
    )

/** A calendar day or nothing. */
export const optionalDay = (label: string) =>
  z
    .string()
    .default('')
    .refine(
      (text) => text === '' || isCalendarDay(text),
      `${label} is not a day that exists. Write it as 2027-03-31.`,
    )
    .transform((text) => text || null)

/** A link that a browser may follow, or nothing. */
export const link = (label = 'The link') =>
  counted(z.string().default('').pipe(line), label, 2000, false)
    .refine((text) => text === '' || beginsAsLink(text), `${label} must begin with https:// or http://.`)
    .refine(
      (text) => !beginsAsLink(text) || URL.canParse(text),
      `${label} cannot be opened as it is written. Look for blanks and missing characters in it.`,
    )

/** Without the slashes a browser would read a path of this site. */
function beginsAsLink(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

/** A repeated field: checkboxes send nothing, one text or several. */
export const list = <T extends z.ZodType>(item: T, max: number, label: string) =>
  z
    .preprocess(
      (sent) => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
      z.array(item),
    )
    .refine((items) => items.length <= max, `${label}: at most ${max}.`)
    .transform((items) => [...new Set(items)])

/** A box of its own: one that is not ticked sends nothing. */
export const box = z
  .string()
  .optional()
  .transform((sent) => sent === 'on')

const choose = 'Choose one from the list.'

/** A key of the framework or an identifier; what it names is looked up by the command. */
export const key = z.string(choose).regex(/^[a-z0-9-]{1,100}$/, choose)

/** An identifier of a record. */
export const id = z.string(reload).regex(/^[A-Za-z0-9-]{1,64}$/, reload)

/** Made when the form was drawn: a repeated submission finds the record that the first one made. */
export const requestId = z.string(reload).regex(/^[A-Za-z0-9-]{8,64}$/, reload)

/** The version that the form was drawn from; no larger than a database counts. */
export const version = z.coerce.number(reload).int(reload).min(1, reload).max(2_147_483_647, reload)

/** Whole minutes from hours and minutes typed in one field ("1:30", "90"), or nothing. */
export const minutes = z
  .string()
  .default('')
  .transform((text, context) => {
    const typed = text.trim()
    if (typed === '') return null
    const clock = /^(\d{1,5}):([0-5]\d)$/.exec(typed)
    const plain = /^\d{1,6}$/.exec(typed)
    const total = clock ? Number(clock[1]) * 60 + Number(clock[2]) : plain ? Number(typed) : Number.NaN
    if (Number.isInteger(total) && total <= 600_000) return total
    context.addIssue({
      code: 'custom',
      message: 'Write the time as minutes (90) or as hours and minutes (1:30).',
    })
    return z.NEVER
  })

/** An address that mail could reach. */
export const email = counted(z.string().default('').pipe(line), 'The mail address', 254, true).refine(
  (text) => text === '' || /^[^\s@<>"',;:\\]+@[^\s@<>"',;:\\]+\.[^\s@<>"',;:\\]+$/.test(text),
  'This is not a mail address. Write it as name@example.org.',
)

/** A new password: length is what counts. */
export const newPassword = z
  .string()
  .default('')
  .refine((text) => text.length >= 10, 'Choose a password of at least 10 characters.')
  .refine((text) => text.length <= 200, 'A password can have at most 200 characters.')

/** A password that somebody signs in with. */
export const password = z.string().max(1000, 'A password can have at most 200 characters.').default('')

/** A time zone by its IANA name. */
export const timeZone = z.string().default('').refine(isTimeZone, 'Choose a time zone from the list.')
