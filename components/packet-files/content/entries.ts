import { kindNames } from '@/lib/journal/messages'
import { minutesInWords } from '@/lib/journal/rules/minutes'
import { bytesInWords } from '@/lib/journal/rules/quota'
import { type PacketDocument, sectionAnchors } from '@/lib/packet/types/document'
import type { PacketEndorsement, PacketEntry } from '@/lib/packet/types/parts'
import { deletedInWords } from '@/lib/people/messages'
import { type Block, heading, item, leading, paragraph, quote, type Span } from '../block'
import { filesAnchor } from './files'
import { day, days } from './words'

/** The talks, publications and certificates of the period, each with the way to its activity. */
export function listedBlocks({ talks, publications, certificates, entries }: PacketDocument): Block[] {
  const byAnchor = new Map(entries.map((entry) => [entry.anchor, entry]))
  const section = (title: string, anchor: string, listed: string[]): Block[] =>
    listed.length === 0
      ? []
      : [
          heading(2, title, anchor),
          ...listed.flatMap((at) => {
            const entry = byAnchor.get(at)
            if (!entry) return []
            const { mark, title: name, provider, date } = entry
            const where = provider === '' ? '' : `, ${provider}`
            return [item([{ text: mark, to: { anchor: at } }, ` ${name}${where}, ${day(date)}`])]
          }),
        ]
  return [
    ...section('Talks', sectionAnchors.talks, talks),
    ...section('Publications', sectionAnchors.publications, publications),
    ...section('Certificates', sectionAnchors.certificates, certificates),
  ]
}

/** Everything done, and every piece of evidence that counts: one after the other. */
export function* entryBlocks({ entries }: PacketDocument): Generator<Block[]> {
  for (const [at, entry] of entries.entries())
    yield at === 0
      ? [heading(2, 'Activities and evidence', sectionAnchors.entries), ...blocksOf(entry)]
      : blocksOf(entry)
}

function blocksOf(entry: PacketEntry): Block[] {
  const { anchor, mark, title, shows, files, endorsements } = entry
  return [
    heading(3, `${mark} ${title}`, anchor, { isListed: false }),
    paragraph([facts(entry)]),
    ...linkBlocks(entry),
    ...shows.map(({ anchor: at, competency, level, text }) =>
      item(['Shows ', leading(competency, at), `, level ${level}: ${text}`]),
    ),
    ...files.map(({ name, size }) =>
      item(['File ', { text: name, to: { anchor: filesAnchor } }, `, ${bytesInWords(size)}`]),
    ),
    ...endorsements.flatMap((endorsement) => [item([endorsed(endorsement)]), quote(endorsement.saw)]),
  ]
}

function facts(entry: PacketEntry): string {
  const { kind, date, startsOn, endsOn, minutes, provider, audience, number, expiresOn, inPeriod } = entry
  return `${[
    kindNames[kind],
    startsOn !== null && endsOn !== null ? days(startsOn, endsOn) : day(date),
    minutes === null ? '' : minutesInWords(minutes),
    provider,
    audience === '' ? '' : `for ${audience}`,
    number === '' ? '' : `number ${number}`,
    expiresOn === null ? '' : `valid until ${day(expiresOn)}`,
    inPeriod ? '' : 'before the period, and still counts as evidence',
  ]
    .filter((part) => part !== '')
    .join(' · ')}`
}

function linkBlocks({ link, slides }: PacketEntry): Block[] {
  return [
    ...(link === '' ? [] : [item(['Link: ', web(link)])]),
    ...(slides === '' ? [] : [item(['Slides: ', web(slides)])]),
  ]
}

/** An address that leads somewhere only where it is one of the web. */
function web(address: string): Span {
  return /^https?:\/\//i.test(address) ? { text: address, to: { href: address } } : { text: address }
}

function endorsed({ by, isGuest, counts, on, withdrawnOn }: PacketEndorsement): string {
  const who = `${by ?? deletedInWords}${isGuest ? ', a guest' : ''}`
  const standing = counts ? '' : '; it does not count towards a supported level'
  const withdrawn = withdrawnOn === null ? '' : `; withdrawn on ${day(withdrawnOn)}`
  return `Endorsed by ${who} on ${day(on)}${standing}${withdrawn}:`
}
