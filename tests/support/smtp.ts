import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  from: string
  to: string[]
  subject: string
  /** as plain text, and as HTML; empty where the mail has no such part */
  text: string
  html: string
  /** what stands above the text, with the names in small letters; one that stands there twice has both */
  headers: Record<string, string[]>
}

export type MailServer = {
  /** for SMTP_URL */
  url: string
  /** everything that has arrived so far */
  mails: ReceivedMail[]
  /** the next mail to an address that nobody has asked for yet, waited for if need be */
  next: (to: string) => Promise<ReceivedMail>
  /** from now on answers with this code in place of taking a mail, to everybody or to one address; null: takes it */
  refuse: (code: number | null, address?: string) => void
  stop: () => Promise<void>
}

/** A mail server on a free port of the loopback interface that takes every mail and keeps it. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ReceivedMail[] = []
  const unread: ReceivedMail[] = []
  const waiting: { to: string; take: (mail: ReceivedMail) => void }[] = []
  let refusal: { code: number; address: string | undefined } | null = null
  const arrive = (mail: ReceivedMail) => {
    mails.push(mail)
    const at = waiting.findIndex(({ to }) => mail.to.includes(to))
    if (at === -1) unread.push(mail)
    else waiting.splice(at, 1)[0]?.take(mail)
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo({ address }, _session, done) {
      if (refusal && (refusal.address ?? address) === address)
        done(Object.assign(new Error('Not now'), { responseCode: refusal.code }))
      else done()
    },
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
    refuse(code, address) {
      refusal = code === null ? null : { code, address }
    },
    stop: () => new Promise((stopped) => server.close(stopped)),
  }
}

/** What a mail holds: its headers, and its text in each of its forms. */
function read(raw: string): Pick<ReceivedMail, 'subject' | 'text' | 'html' | 'headers'> {
  const { headers, body } = split(raw)
  const [type = ''] = headers['content-type'] ?? []
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1]
  const parts = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => split(part.trimStart()))
    : [{ headers, body }]
  const form = (name: string) => {
    const part = parts.find((one) => (one.headers['content-type']?.[0] ?? 'text/plain').startsWith(name))
    return part ? decoded(part) : ''
  }
  const subject = words(headers.subject?.[0] ?? '')
  return { subject, text: form('text/plain'), html: form('text/html'), headers }
}

function split(raw: string): { headers: ReceivedMail['headers']; body: string } {
  const end = raw.indexOf('\r\n\r\n')
  const headers: ReceivedMail['headers'] = {}
  for (const line of raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const at = line.indexOf(':')
    const name = line.slice(0, at).toLowerCase()
    headers[name] = [...(headers[name] ?? []), line.slice(at + 1).trim()]
  }
  return { headers, body: raw.slice(end + 4) }
}

function decoded({ headers, body }: ReturnType<typeof split>): string {
  const [encoding = ''] = headers['content-transfer-encoding'] ?? []
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8')
  const text = /quoted-printable/i.test(encoding) ? unquoted(body) : body
  return text.replaceAll('\r\n', '\n')
}

/** A header's text with the words that are encoded in it (RFC 2047) decoded. */
function words(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : unquoted(word.replaceAll('_', ' ')),
    )
}

function unquoted(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
