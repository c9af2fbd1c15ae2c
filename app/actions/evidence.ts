'use server'

import { defineAction } from '@/lib/action'
import { askEndorsement } from '@/lib/evidence/commands/ask-endorsement'
import { claimEvidence } from '@/lib/evidence/commands/claim-evidence'
import { endorse } from '@/lib/evidence/commands/endorse'
import { giveEndorsement } from '@/lib/evidence/commands/give-endorsement'
import { markNoOpportunity } from '@/lib/evidence/commands/mark-no-opportunity'
import { revokeEndorsementLink } from '@/lib/evidence/commands/revoke-endorsement-link'
import { takeBackNoOpportunity } from '@/lib/evidence/commands/take-back-no-opportunity'
import { withdrawEndorsement } from '@/lib/evidence/commands/withdraw-endorsement'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw-evidence'
import { withdrawGivenEndorsement } from '@/lib/evidence/commands/withdraw-given-endorsement'
import { messages } from '@/lib/evidence/messages'
import {
  askEndorsementInput,
  claimInput,
  endorseInput,
  giveEndorsementInput,
  markNoOpportunityInput,
  revokeEndorsementLinkInput,
  takeBackNoOpportunityInput,
  withdrawEndorsementInput,
  withdrawEvidenceInput,
  withdrawGivenEndorsementInput,
} from '@/lib/evidence/schema'
import { siteOrigin } from '@/lib/origin'
import { routes } from '@/lib/routes'

export const claimEvidenceAction = defineAction({
  schema: claimInput,
  run: claimEvidence,
  after: ({ entryId }, { from }) => ({
    redirect: from ? routes.competency(from, 'evidence') : routes.entry(entryId),
    inPlace: true,
    message: 'Claimed.',
  }),
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
  after: ({ ownerId, entryId }, { from }) => ({
    redirect: from === 'list' ? routes.mentees() : routes.menteeEntry(ownerId, entryId),
    inPlace: true,
  }),
  messages,
})

export const askEndorsementAction = defineAction({
  schema: askEndorsementInput,
  run: askEndorsement,
  after: async ({ token }) =>
    token === null
      ? { message: 'This link was made before and shown once. Make a new one if it was lost.' }
      : {
          message: 'The link is made. It is shown this once: hand it over now.',
          link: `${await siteOrigin()}${routes.endorsement(token)}`,
        },
  messages,
})

export const revokeEndorsementLinkAction = defineAction({
  schema: revokeEndorsementLinkInput,
  run: revokeEndorsementLink,
  after: ({ entryId }) => ({ redirect: routes.entry(entryId), inPlace: true }),
  messages,
})

export const giveEndorsementAction = defineAction({
  schema: giveEndorsementInput,
  run: giveEndorsement,
  after: (_, { token }) => ({ redirect: routes.endorsement(token), inPlace: true }),
  messages,
})

export const withdrawGivenEndorsementAction = defineAction({
  schema: withdrawGivenEndorsementInput,
  run: withdrawGivenEndorsement,
  after: (_, { token }) => ({ redirect: routes.endorsement(token), inPlace: true }),
  messages,
})

export const markNoOpportunityAction = defineAction({
  schema: markNoOpportunityInput,
  run: markNoOpportunity,
  after: ({ competencyKey }) => ({
    redirect: routes.competency(competencyKey, 'no-opportunity'),
    inPlace: true,
    message: 'Saved.',
  }),
  messages,
})

export const takeBackNoOpportunityAction = defineAction({
  schema: takeBackNoOpportunityInput,
  run: takeBackNoOpportunity,
  after: ({ competencyKey }) => ({ redirect: routes.competency(competencyKey, 'evidence'), inPlace: true }),
  messages,
})
