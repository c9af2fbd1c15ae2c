import { beforeEach, describe, expect, it } from 'vitest'
import { job } from '@/lib/auth/actor'
import { setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { canSendMail } from '@/lib/mail'
import { lookForDueWork } from '@/lib/notices/commands/look-for-due-work'
import { sendDueMails } from '@/lib/notices/commands/send-due-mails'
import { removeEverybody } from '../people/scene'
import { at, kindsFor, monday, two } from './scene'

beforeEach(async () => {
  at(monday)
  await removeEverybody()
  return () => setClock(null)
})

describe('without a mail server', () => {
  it('the notices say what mails would, and the mails wait', async () => {
    expect(canSendMail()).toBe(false)
    const { ada, promise } = await two()
    await promise({ dueOn: '2027-03-08' })
    await lookForDueWork(job)
    expect(await sendDueMails(job)).toEqual({ sent: 0, failures: [] })
    expect(await kindsFor(ada.actor)).toEqual(['promise.due'])
    const [mail] = await (await database()).outgoingMail.findMany()
    expect(mail).toMatchObject({ sentAt: null, leftOut: null, attempts: 0 })
  })
})
