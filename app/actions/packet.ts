'use server'

import { defineAction } from '@/lib/action'
import { siteOrigin } from '@/lib/origin'
import { composePacket } from '@/lib/packet/commands/compose-packet'
import { editPacket } from '@/lib/packet/commands/edit-packet'
import { removePacket } from '@/lib/packet/commands/remove-packet'
import { sharePacket } from '@/lib/packet/commands/share-packet'
import { unsharePacket } from '@/lib/packet/commands/unshare-packet'
import { packetMessages as messages } from '@/lib/packet/messages'
import {
  composePacketInput,
  editPacketInput,
  removePacketInput,
  sharePacketInput,
  unsharePacketInput,
} from '@/lib/packet/schema'
import { routes } from '@/lib/routes'

export const composePacketAction = defineAction({
  schema: composePacketInput,
  run: composePacket,
  after: ({ id }) => ({ redirect: routes.packet(id) }),
  messages,
})

export const editPacketAction = defineAction({
  schema: editPacketInput,
  run: editPacket,
  after: ({ id }) => ({ redirect: routes.packet(id) }),
  messages,
})

export const removePacketAction = defineAction({
  schema: removePacketInput,
  run: removePacket,
  after: () => ({ redirect: routes.packets() }),
  messages,
})

export const sharePacketAction = defineAction({
  schema: sharePacketInput,
  run: sharePacket,
  after: async ({ token }) =>
    token === null
      ? { message: 'This link was made before and shown once. Make a new one if it was lost.' }
      : {
          message: 'The link is made. It is shown this once: hand it over now.',
          link: `${await siteOrigin()}${routes.sharedPacket(token)}`,
        },
  messages,
})

export const unsharePacketAction = defineAction({
  schema: unsharePacketInput,
  run: unsharePacket,
  after: () => ({ message: 'The link is taken back.' }),
  messages,
})
