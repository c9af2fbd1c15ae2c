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
    const text = `Grüße aus Oslo.\n\nhttps://belay.example.org/reset/${'x'.repeat(80)}`
    await sendMail({ to: 'ada@example.org', subject: 'Set a new password', text })
    const mail = await mailServer.next('ada@example.org')
    expect(mail).toMatchObject({
      from: 'growth@acme.example',
      to: ['ada@example.org'],
      subject: 'Set a new password',
    })
    expect(mail.text.trim()).toBe(text)
  })

  it.each([
    'ada@example.org, eve@example.org',
    'ada@example.org\r\nBcc: eve@example.org',
    'ada@example.org\r\nRCPT TO:<eve@example.org>',
    '"eve@example.org" <ada@example.org>',
  ])('never reaches a second person by way of an address: %j', async (to) => {
    const before = mailServer.mails.length
    // refused by one of the two, or delivered to nobody but the one
    await sendMail({ to, subject: 'Hello', text: 'Hello' }).catch((error: Error) => error)
    const recipients = mailServer.mails.slice(before).flatMap((mail) => mail.to)
    expect(recipients).not.toContain('eve@example.org')
  })
})
