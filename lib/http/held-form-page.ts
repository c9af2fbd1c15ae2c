import { routes } from '../routes'
import { escaped, plainPage } from './plain-page'
import type { PostedField } from './posted-form'

/** Why a form that was sent cannot be shown again. */
export type Holding = 'signed-out' | 'not-here' | 'outdated'

type Words = { status: 401 | 404 | 409; title: string; text: string }

const words: Record<Holding, Words> = {
  'signed-out': {
    status: 401,
    title: 'You are signed out',
    text: 'So nothing was saved, and nothing is lost: what you typed is kept on this page.',
  },
  'not-here': {
    status: 404,
    title: 'This is no longer here',
    text: 'It was removed since you opened the page, or is no longer yours to see. Nothing was saved. What you typed is below, to copy.',
  },
  outdated: {
    status: 409,
    title: 'Belay was updated in between',
    text: 'This form is from before the update, so nothing was saved. What you typed is below, to copy into the page when you have opened it anew.',
  },
}

/** With which status the page is answered. */
export function statusOfHolding(holding: Holding): number {
  return words[holding].status
}

/**
 * A page for who sent a form without JavaScript to a page that has no place for it any more: with everything that was
 * typed, and, for who was signed out, a button that sends the same form again.
 */
export function heldFormPage(
  holding: Holding,
  fields: readonly PostedField[],
  page: { nonce: string; target: string },
): string {
  const { status, title, text } = words[holding]
  const typed = fields.filter(({ name, text }) => text.trim() !== '' && !isMachinery(name))
  const again =
    holding === 'signed-out'
      ? sendAgain(fields, page.target)
      : `<p><a href="${escaped(page.target)}">Open the page anew</a></p>`
  const shown = typed.map(
    ({ name, text }, index) =>
      `<p><label for="typed-${index}">${escaped(spelt(name))}</label><textarea id="typed-${index}" rows="${rows(text)}" readonly>\n${escaped(text)}</textarea></p>`,
  )
  return plainPage({
    status,
    title,
    nonce: page.nonce,
    content: `<p>${text}</p>\n${again}\n${shown.length > 0 ? `<h2>What you typed</h2>\n${shown.join('\n')}` : ''}`,
  })
}

function sendAgain(fields: readonly PostedField[], target: string): string {
  const hidden = fields.map(
    ({ name, text }) => `<input type="hidden" name="${escaped(name)}" value="${escaped(text)}">`,
  )
  return `<ol>
<li><a href="${escaped(routes.signIn())}" target="_blank" rel="noreferrer">Sign in in another tab</a>, then come back to this one.</li>
<li>Send it again:
<form method="post" action="${escaped(target)}" enctype="multipart/form-data">
${hidden.join('\n')}
<button type="submit">Send it again</button>
</form></li>
</ol>`
}

/** Fields that nobody typed into: the framework's, identifiers, versions, what the form was drawn with. */
function isMachinery(name: string): boolean {
  return /^\$|id$|^version$|^was\.|^to$/i.test(name)
}

/** `milestones.0.title` → "Milestones 1 title", `startsOn` → "Starts on". */
function spelt(name: string): string {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/\.(\d+)\./g, (_, at) => ` ${Number(at) + 1} `)
    .replaceAll('.', ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function rows(text: string): number {
  return Math.min(12, Math.max(1, Math.ceil(text.length / 70), text.split('\n').length))
}
