import { createTransport, type Transporter } from 'nodemailer'
import { env } from './env'

export type Mail = { to: string; subject: string; text: string }

let transport: Transporter | null = null

/** Whether this installation can send mail. */
export function canSendMail(): boolean {
  return env().smtpUrl !== undefined
}

/** Sends one mail through the configured server. Throws when there is none, or when it does not take the mail. */
export async function sendMail(mail: Mail): Promise<void> {
  const { smtpUrl, mailFrom } = env()
  if (!smtpUrl) throw new Error('This installation sends no mail: SMTP_URL is not set.')
  transport ??= createTransport(smtpUrl)
  // an address object, so that nothing typed by a person can become a second recipient or a header
  await transport.sendMail({
    from: mailFrom,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
  })
}
