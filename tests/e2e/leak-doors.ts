import { handlers, pages } from '@/lib/auth/doors'
import { routes } from '@/lib/routes'
import type { Secret } from '../support/factories/planted'
import type { makeReview } from '../support/factories/reviews'
import { visitsOf } from './every-page'
import type { LeakScene, Reader } from './leak-scene'

type Database = Parameters<typeof makeReview>[0]

/** Everything that can be read with an address alone: pages, and handlers that answer a GET. */
export const doors = [
  ...Object.keys(pages),
  ...Object.entries(handlers)
    .filter(([, { methods }]) => methods.includes('GET'))
    .map(([door]) => door),
]

/** Doors that give a file to keep. */
export const exportDoors = [
  '/api/files/[id]',
  '/api/packets/[id]/[format]',
  '/api/packets/shared/[token]/[format]',
  '/api/reviews/[id]/signed',
]

/** The door that an address leads to: the one with the fewest blanks. */
export function doorOf(address: string): string | undefined {
  const path = address.replace(/[?#].*/, '')
  const blanks = (door: string) => door.split('[').length
  return doors
    .filter((door) =>
      new RegExp(`^${door.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+')}$`).test(path),
    )
    .sort((a, b) => blanks(a) - blanks(b))[0]
}

/** Every address of a scene, whoever may open it; searches for what was planted, whole and in part. */
export async function addressesOf(
  db: Database,
  { owner, records, links }: LeakScene,
  secrets: readonly Secret[] = [],
): Promise<string[]> {
  const where = { OR: [{ ownerId: owner.id }, { otherId: owner.id }] }
  const reviews = (await db.review.findMany({ where, orderBy: { id: 'asc' } })).map(({ id }) => id)
  const mentorships = await db.mentorship.findMany({
    where: { OR: [{ ownerId: owner.id }, { counterpartId: owner.id }] },
    orderBy: { id: 'asc' },
  })
  const files = await db.entryFile.findMany({ where: { ownerId: owner.id }, orderBy: { id: 'asc' } })
  const { goals, entries, skills, plans, promises } = records
  const terms = wordsToSearch(secrets)
  return [
    ...visitsOf('signed-out').map(({ path }) => path),
    ...visitsOf('empty').map(({ path }) => path),
    ...visitsOf('one', records).map(({ path }) => path),
    ...reviews.flatMap((id) => [
      ...[routes.review(id), routes.reviewEdit(id), routes.reviewRatings(id), routes.reviewGuests(id)],
      ...[routes.reviewRatings(id, { saved: 'draft' }), routes.signedText(id)],
    ]),
    ...mentorships.flatMap(({ id, ownerId, counterpartId }) => [
      routes.mentor(id),
      routes.newReview({ with: id }),
      ...reviews.slice(0, 1).map((like) => routes.newReview({ with: id, like })),
      routes.calibration({ with: counterpartId }),
      routes.calibration({ with: counterpartId, owner: ownerId }),
      routes.calibration({ owner: ownerId }),
      routes.mentee(ownerId),
    ]),
    routes.calibration({ with: 'guest' }),
    routes.menteeSkills(owner.id),
    routes.menteeJournal(owner.id),
    ...Object.values(goals).map((id) => routes.menteeGoal(owner.id, id)),
    ...Object.values(entries).map((id) => routes.menteeEntry(owner.id, id)),
    ...files.map(({ id }) => routes.file(id)),
    ...Object.values(plans).map((plan) => routes.mentee(owner.id, { plan })),
    ...Object.values(skills).map(routes.skill),
    ...Object.values(promises).map(routes.promise),
    ...[routes.invitation(links.invitation), routes.guest(links.guest), routes.reset(links.reset)],
    ...[routes.guestReview(), routes.openedInvitation(), routes.endorsement(links.endorsement)],
    routes.sharedPacket(links.packet),
    ...(['markdown', 'html', 'pdf'] as const).flatMap((format) => [
      ...Object.values(records.packets).map((id) => routes.packetFile(id, format)),
      routes.sharedPacketFile(links.packet, format),
    ]),
    ...[routes.unsubscribe(links.unsubscribe), routes.unsubscribeByPost(links.unsubscribe)],
    ...[routes.quickLogStart(), routes.searchResults('review'), routes.health(), '/api/auth/signin'],
    ...terms.flatMap((q) => [routes.search({ q }), routes.searchResults(q)]),
    ...terms
      .slice(0, 2)
      .flatMap((words) => [
        ...[routes.journal({ words }), routes.skills({ words, archived: 'yes' }), routes.mentees({ words })],
      ]),
  ].filter((address, at, all) => all.indexOf(address) === at)
}

/** A whole word and a part of one for each kind of secret of each writer. */
function wordsToSearch(secrets: readonly Secret[]): string[] {
  const firsts = new Map(secrets.map((secret) => [`${secret.what} ${secret.by}`, secret]))
  return [...firsts.values()].flatMap(({ words: [first, second] }) => [first, second.slice(0, 6)])
}

/** The notices of a reader: each leads somewhere. */
export async function noticesOf(db: Database, { key }: Reader): Promise<string[]> {
  const notices = await db.notice.findMany({ where: { personId: key }, orderBy: { id: 'asc' } })
  return notices.map(({ id }) => routes.openNotice(id))
}

export type Read = { reader: Reader; path: string; status: number; isFile: boolean; text: string }

type Where = { url: string; headers: Record<string, string> }

/** Reads an address as a browser does that opens it, and, of a page, as a client navigation asks for its data. */
export async function read({ url, headers }: Where, reader: Reader, path: string): Promise<Read[]> {
  const ask = async (at: string, more: Record<string, string> = {}): Promise<Read> => {
    const response = await fetch(`${url}${at}`, {
      redirect: 'manual',
      headers: { ...headers, cookie: reader.cookie, ...more },
    })
    const said = [...response.headers].map((header) => header.join(': ')).join('\n')
    const isFile = /^attachment/.test(response.headers.get('content-disposition') ?? '')
    return { reader, path, status: response.status, isFile, text: `${said}\n\n${await response.text()}` }
  }
  const [plain = '', part] = path.split('#')
  const page = await ask(plain)
  if (path.startsWith('/api/') || part !== undefined) return [page]
  // the framework gives a payload only at an address that says so
  const payload = await ask(`${plain}${plain.includes('?') ? '&' : '?'}_rsc`, { RSC: '1' })
  if (!/^content-type: text\/x-component/m.test(payload.text)) throw new Error(`${path} gave no payload.`)
  return [page, payload]
}

/** Reads many addresses, a few at a time. */
export async function readAll(where: Where, reader: Reader, paths: readonly string[]): Promise<Read[]> {
  const results: Read[][] = []
  let next = 0
  const work = async () => {
    for (let at = next++; at < paths.length; at = next++)
      results[at] = await read(where, reader, paths[at] ?? '')
  }
  await Promise.all(Array.from({ length: 4 }, work))
  return results.flat()
}
