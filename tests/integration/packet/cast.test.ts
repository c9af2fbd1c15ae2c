import { afterAll, beforeAll, expect, it } from 'vitest'
import { packetFile } from '@/components/packet-files/packet-file'
import { addDays, setClock } from '@/lib/clock'
import { database } from '@/lib/db/client'
import { ownPacketDocument } from '@/lib/packet/queries/own-packet'
import type { PacketDocument } from '@/lib/packet/types/document'
import { seedCast } from '@/prisma/sample-cast/seed-cast'
import { makePacket } from '@/tests/support/factories/packets'
import { pdfWords } from '@/tests/support/pdf-words'
import { actorOf, builtInFramework, named } from '../sample-cast/scene'

const today = '2026-06-15'

let document: PacketDocument

beforeAll(async () => {
  setClock(() => new Date(`${today}T10:00:00Z`))
  await builtInFramework()
  const lead = named(await seedCast(), 'Wanjiru')
  const client = await database()
  const { frameworkVersionId, roleKey } = await client.plan.findFirstOrThrow({
    where: { ownerId: lead.id, activeKey: lead.id },
  })
  const packet = await makePacket(client, {
    ...{ ownerId: lead.id, frameworkVersionId, roleKey: roleKey ?? '' },
    ...{ startsOn: addDays(today, -364), endsOn: today },
    narratives: {
      '': 'A year in which I wrote less code and more decisions.',
      'core-responsibilities': 'Slow.',
    },
  })
  document = await ownPacketDocument(actorOf(lead), packet.id)
})
afterAll(() => setClock(null))

/** Every heading that this packet has, sections first. */
const headings = () => [
  ...['Summary', 'Levels and their grounds', 'Goals achieved', 'Talks', 'Signed reviews'],
  ...['Activities and evidence', 'How to check this packet'],
  ...document.areas.flatMap(({ name, competencies }) => [name, ...competencies.map((each) => each.name)]),
  ...document.goals.map(({ mark, title }) => `${mark} ${title}`),
  ...document.entries.map(({ mark, title }) => `${mark} ${title}`),
]

it('the packet of the sample cast’s lead has every section in every format', async () => {
  expect(document.areas).toHaveLength(7)
  expect(document.entries.length).toBeGreaterThan(20)
  const [markdown, html, pdf] = await Promise.all([
    packetFile(document, 'markdown'),
    packetFile(document, 'html'),
    packetFile(document, 'pdf'),
  ])
  const plain = new TextDecoder().decode(markdown).replace(/\\([!-/:-@[-`{-~])/g, '$1')
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  const shown = new TextDecoder().decode(html).replace(/&(\w+|#39);/g, (_, name) => entities[name] ?? '')
  const said = pdfWords(pdf).text.replace(/\s+/g, '')
  for (const heading of headings()) {
    expect(plain).toContain(heading)
    expect(shown).toContain(`>${heading}</h`)
    expect(said).toContain(heading.replace(/\s+/g, ''))
  }
})

it('nothing of it lies beyond the edge of a page, and no page ends with a heading', async () => {
  const { pieces, pages } = pdfWords(await packetFile(document, 'pdf'))
  expect(pages).toBeGreaterThan(4)
  for (const { x, y, width } of pieces) {
    expect(x).toBeGreaterThanOrEqual(57)
    expect(x + width).toBeLessThanOrEqual(595.28 - 57)
    expect(y).toBeGreaterThan(30)
    expect(y).toBeLessThan(842 - 57)
  }
  // headings alone are larger than the text
  expect(pieces.filter(({ size }) => size > 10).length).toBeGreaterThan(headings().length)
  for (let page = 1; page <= pages; page++) {
    const body = pieces.filter((piece) => piece.page === page && piece.y > 60)
    const lowest = body.reduce((low, piece) => (piece.y < low.y ? piece : low))
    expect(lowest.size, `page ${page} ends with “${lowest.text}”`).toBeLessThanOrEqual(10)
  }
})
