import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { from: string; to: string[]; subject: string; text: string }

export type MailServer = {
  /** for SMTP_URL */
  url: string
  /** everything that has arrived so far */
  mails: ReceivedMail[]
  /** the next mail to an address that nobody has asked for yet, waited for if need be */
  next: (to: string) => Promise<ReceivedMail>
  stop: () => Promise<void>
}

/** A mail server on a free port of the loopback interface that takes every mail and keeps it. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const unread: ReceivedMail[] = []
  const waiting: { to: string; take: (mail: ReceivedMail) => void }[] = []
  const arrive = (mail: ReceivedMail) => {
    mails.push(mail)
    const at = waiting.findIndex(({ to }) => mail.to.includes(to))
    if (at === -1) unread.push(mail)
    else waiting.splice(at, 1)[0]?.take(mail)
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    async onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk)
      const recipients = envelope.rcptTo.map(({ address }) => address)
      const sender = envelope.mailFrom ? envelope.mailFrom.address : ''
      arrive({ from: sender, to: recipients, ...read(Buffer.concat(chunks).toString('latin1')) })
      done()
    },
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(0, '127.0.0.1', listening)
  })
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    next(to) {
      const at = unread.findIndex((mail) => mail.to.includes(to))
      const [mail] = at === -1 ? [] : unread.splice(at, 1)
      return mail ? Promise.resolve(mail) : new Promise((take) => waiting.push({ to, take }))
    },
    stop: () => new Promise((stopped) => server.close(stopped)),
  }
}

/** Subject and text of a mail that holds one plain text. */
function read(raw: string): { subject: string; text: string } {
  const end = raw.indexOf('\r\n\r\n')
  const head = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const body = raw.slice(end + 4)
  const header = (name: string) => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''
  const text = /quoted-printable/i.test(header('Content-Transfer-Encoding')) ? unquoted(body) : body
  return { subject: header('Subject'), text: text.replaceAll('\r\n', '\n') }
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
