import { createTransport, type Transporter } from 'nodemailer'
import { env } from './env'
import { type MailBody, mailAsHtml, mailAsText } from './mail-body'

export type Mail = MailBody & {
  to: { name?: string; address: string }
  subject: string
  /** makes the mail's Message-ID: delivered a second time, it is the same mail for whoever receives it */
  id?: string
  /** where a mail program that is asked to ends such mails, with one POST (RFC 8058) */
  unsubscribe?: string
}

let transport: Transporter | null = null

/** How long the server may take to answer at each step, in milliseconds: far less than a claim on a mail holds. */
const patience = 20_000

/** Whether this installation can send mail. */
export function canSendMail(): boolean {
  return env().smtpUrl !== undefined
}

/**
 * Sends one mail through the configured server, as text and as HTML. Throws when there is no server, when the address
 * is not exactly one, or when the server does not take the mail.
 */
export async function sendMail({ to, subject, id, unsubscribe, ...body }: Mail): Promise<void> {
  const { smtpUrl, mailFrom, appUrl } = env()
  if (!smtpUrl) throw new Error('This installation sends no mail: SMTP_URL is not set.')
  if (!isOneAddress(to.address)) throw new Error('A mail was to go to what is not exactly one address.')
  transport ??= createTransport(patient(smtpUrl))
  await transport.sendMail({
    from: mailFrom,
    // an object, so that nothing typed by a person can become a second recipient or a header
    to: { name: oneLine(to.name ?? ''), address: to.address },
    subject: oneLine(subject),
    text: mailAsText(body),
    html: mailAsHtml(oneLine(subject), body),
    ...(id && { messageId: `<${id}@${new URL(appUrl ?? 'http://localhost').hostname}>` }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  })
}

/** Whether a failure of sending lies with the server as a whole, so that the next mail would meet it too. */
export function isServerAway(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^E(CONN|SOCKET|DNS|TIMEDOUT|TLS|AUTH|PROTOCOL|REQUIRETLS)/.test(code)
}

function isOneAddress(address: string): boolean {
  return /^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\]]+$/.test(address)
}

/** Line breaks and other control characters as a blank. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

function patient(smtpUrl: string): string {
  const url = new URL(smtpUrl)
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(patience))
  }
  return url.href
}
