'use server'

import { defineAction } from '@/lib/action'
import { readAllNotices } from '@/lib/notices/commands/read-all-notices'
import { unsubscribe } from '@/lib/notices/commands/unsubscribe'
import { readAllInput, unsubscribeInput } from '@/lib/notices/schema'
import { chooseMails } from '@/lib/people/commands/edit-account'
import { mailsInput } from '@/lib/people/schema'
import { routes } from '@/lib/routes'

export const readAllNoticesAction = defineAction({
  schema: readAllInput,
  run: readAllNotices,
  after: () => ({ redirect: routes.notices(), inPlace: true }),
})

export const chooseMailsAction = defineAction({
  schema: mailsInput,
  run: chooseMails,
  after: () => ({ redirect: routes.mailSettings(), inPlace: true, message: 'Saved.' }),
})

export const unsubscribeAction = defineAction({
  schema: unsubscribeInput,
  run: unsubscribe,
  after: () => ({ message: 'Done. No such mail is sent to you any more.' }),
})
