import type { PacketDocument } from './document'

/** What an anchor of a packet stands for: to its owner alone. */
export type PacketSource = { kind: 'entry' | 'goal' | 'review' | 'competency'; id: string }

/** A packet as its owner's list shows it. */
export type PacketInList = {
  id: string
  role: string
  startsOn: string
  endsOn: string
  /** how many links show it today */
  links: number
}

/** A packet's own row with what its owner chose and wrote. */
export type PacketRecord = {
  id: string
  ownerId: string
  /** the owner's name and time zone */
  person: string
  timeZone: string
  frameworkVersionId: string
  roleKey: string
  startsOn: string
  endsOn: string
  version: number
  /** Markdown by area key; the opening's under an empty one */
  narratives: Map<string, string>
  /** as lib/packet/rules/omissions writes them */
  omissions: Set<string>
}

/** A link that shows a packet; days are the owner's. */
export type PacketLink = {
  id: string
  madeOn: string
  expiresOn: string
  state: 'works' | 'over' | 'revoked'
}

/** What a packet is edited from. */
export type PacketToEdit = {
  record: PacketRecord
  /** with nothing left out */
  whole: PacketDocument
  sources: Record<string, PacketSource>
  /** citations that lead nowhere, by area key; the opening's under an empty one */
  lost: Record<string, string[]>
  areas: { key: string; name: string }[]
  /** the newest first */
  links: PacketLink[]
}
