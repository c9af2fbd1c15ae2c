import { yearsAtMost } from './rules/limits'
import type { OmissiblePart } from './rules/omissions'
import type { PacketLink } from './types/pages'

/** The sections that can be left out, in words. */
export const partNames: Record<OmissiblePart, string> = {
  summary: 'The summary',
  goals: 'Goals achieved',
  talks: 'Talks',
  publications: 'Publications',
  certificates: 'Certificates',
  reviews: 'Signed reviews',
  activity: 'Activities that are not evidence',
}

/** How a share link stands, in words. */
export const linkStates: Record<PacketLink['state'], string> = {
  works: 'works',
  over: 'has run out',
  revoked: 'taken back',
}

/** The sentences of packets, by reason. */
export const packetMessages: Record<string, string> = {
  'role-unknown': 'Choose a role from the list.',
  'ends-before-start': 'The last day lies before the first one.',
  'starts-later': 'The first day lies in the future: there is nothing to compose yet.',
  'period-too-long': `A packet can cover at most ${yearsAtMost} years.`,
  'packets-full': 'You have as many packets as there can be. Remove one that you no longer need.',
  'links-full': 'This packet has as many links as there can be. Take one back first.',
  'saved-before':
    'This form was sent before and made a packet with other days or another role. It stands in the list; what you chose is still here.',
}
