'use server'

import { defineAction } from '@/lib/action'
import { claimEvidence } from '@/lib/evidence/commands/claim-evidence'
import { endorse } from '@/lib/evidence/commands/endorse'
import { withdrawEndorsement } from '@/lib/evidence/commands/withdraw-endorsement'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw-evidence'
import { messages } from '@/lib/evidence/messages'
import {
  claimInput,
  endorseInput,
  withdrawEndorsementInput,
  withdrawEvidenceInput,
} from '@/lib/evidence/schema'
import { routes } from '@/lib/routes'

export const claimEvidenceAction = defineAction({
  schema: claimInput,
  run: claimEvidence,
  after: ({ entryId }) => ({ redirect: routes.entry(entryId), inPlace: true, message: 'Claimed.' }),
  messages,
})

export const withdrawEvidenceAction = defineAction({
  schema: withdrawEvidenceInput,
  run: withdrawEvidence,
  after: ({ entryId }) => ({ redirect: routes.entry(entryId), inPlace: true }),
  messages,
})

export const endorseAction = defineAction({
  schema: endorseInput,
  run: endorse,
  after: ({ ownerId, entryId }) => ({
    redirect: routes.menteeEntry(ownerId, entryId),
    inPlace: true,
    message: 'Endorsed.',
  }),
  messages,
})

export const withdrawEndorsementAction = defineAction({
  schema: withdrawEndorsementInput,
  run: withdrawEndorsement,
  after: ({ ownerId, entryId }) => ({ redirect: routes.menteeEntry(ownerId, entryId), inPlace: true }),
  messages,
})
