import { escaped, plainPage } from './plain-page'
import { type RefusedStatus, refusals } from './refusals'

/**
 * What was refused, what to do, and a link to where Belay is at home. `nonce` marks its styles for the
 * content-security policy; `errorId` is what stands in the log.
 */
export function refusalPage(status: RefusedStatus, nonce: string, home = '/', errorId?: string): string {
  const { title, text } = refusals[status]
  const logged = errorId ? `<p>In the log this is error <strong>${escaped(errorId)}</strong>.</p>\n` : ''
  const content = `<p>${text}</p>\n${logged}<p><a href="${escaped(home)}">Go to Belay</a></p>`
  return plainPage({ status, title, nonce, content })
}
