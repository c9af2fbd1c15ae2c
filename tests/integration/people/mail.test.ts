import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { canSendMail, sendMail } from '@/lib/mail'
import { startMailServer } from '../../support/smtp'

const mailServer = await startMailServer()
process.env.SMTP_URL = mailServer.url
process.env.APP_URL = 'https://belay.example.org'
process.env.MAIL_FROM = 'Growth at Acme <growth@acme.example>'

afterAll(() => mailServer.stop())

describe('mail', () => {
  it('arrives with its text, from the configured sender', async () => {
    expect(canSendMail()).toBe(true)
    const href = `https://belay.example.org/reset/${'x'.repeat(80)}`
    const parts = ['Grüße aus Oslo.', { href, label: 'Set <it>' }]
    await sendMail({ to: { address: 'ada@example.org' }, subject: 'Set a new password', parts })
    const mail = await mailServer.next('ada@example.org')
    expect(mail).toMatchObject({
      from: 'growth@acme.example',
      to: ['ada@example.org'],
      subject: 'Set a new password',
    })
    expect(mail.text.trim()).toBe(`Grüße aus Oslo.\n\n${href}`)
    expect(mail.html).toContain(`<p>Grüße aus Oslo.</p>\n<p><a href="${href}">Set &lt;it&gt;</a></p>`)
  })

  it.each([
    'ada@example.org, eve@example.org',
    'ada@example.org\r\nBcc: eve@example.org',
    'ada@example.org\r\nRCPT TO:<eve@example.org>',
    '"eve@example.org" <ada@example.org>',
  ])('never reaches a second person by way of an address: %j', async (to) => {
    const before = mailServer.mails.length
    const sending = sendMail({ to: { address: to }, subject: 'Hello', parts: ['Hello'] })
    await expect(sending).rejects.toThrow('not exactly one address')
    const recipients = mailServer.mails.slice(before).flatMap((mail) => mail.to)
    expect(recipients).not.toContain('eve@example.org')
  })

  it('has one recipient and its own headers, whatever stands in an address', async () => {
    const pieces = fc.constantFrom(
      'kim@example.org',
      'eve@example.org',
      ',',
      ';',
      '\r\n',
      '\n',
      'Bcc: ',
      '<',
      '>',
      '"',
      ' ',
      '@',
      '(x)',
    )
    const typed = fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(typed, async (parts) => {
        const address = parts.join('')
        const before = mailServer.mails.length
        await sendMail({ to: { address }, subject: 'Hello', parts: ['Hello'] }).catch((error: Error) => error)
        for (const mail of mailServer.mails.slice(before)) {
          expect(mail.to).toHaveLength(1)
          expect(Object.keys(mail.headers).sort()).toEqual(ownHeaders)
          expect(mail.headers.to).toHaveLength(1)
        }
      }),
      { numRuns: 100 },
    )
  })

  it.each([
    'Ada\r\nBcc: eve@example.org',
    'Ada\nSubject: Something else\n\nA body of its own',
    'Ada <eve@example.org>, Eve',
    '"Evil" <a@b>, c@d',
    'Ada\u2028Bcc: eve@example.org',
    'Ädä Łęad, 阿达 🧗',
    'eve@example.org',
  ])('keeps a name a name and a subject a subject: %j', async (name) => {
    await sendMail({ to: { name, address: 'ada@example.org' }, subject: `From ${name}`, parts: [name] })
    const mail = await mailServer.next('ada@example.org')
    expect(mail.to).toEqual(['ada@example.org'])
    expect(Object.keys(mail.headers).sort()).toEqual(ownHeaders)
    expect(mail.headers.to).toHaveLength(1)
    expect(mail.headers.to?.[0]).toMatch(/<ada@example\.org>$/)
    expect(mail.headers.subject).toHaveLength(1)
    expect(mail.subject).toBe(`From ${name.replace(/[\r\n\u2028]+/g, ' ')}`)
    expect(mail.headers.from).toEqual(['Growth at Acme <growth@acme.example>'])
  })
})

/** What stands above a mail that nothing was injected into. */
const ownHeaders = [
  ...['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version', 'subject', 'to'],
]
