import type { ReactNode } from 'react'
import { titleOf } from '@/components/packet-files/content/opening'
import { ButtonLink } from '@/components/ui/button-link'
import { dayInWords } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { type PacketDocument, sectionAnchors } from '@/lib/packet/types/document'
import type { PacketSource } from '@/lib/packet/types/pages'
import { routes } from '@/lib/routes'
import { PacketFiles } from './packet-files'
import { PacketText } from './packet-text'

type Props = { id: string; document: PacketDocument; sources: Record<string, PacketSource> }

/** One's own packet: the document as others get it, with the ways to what each part of it comes from. */
export function PacketView({ id, document, sources }: Props) {
  return (
    <>
      <PageHeading
        kicker={<Link href={routes.packets()}>Packets</Link>}
        title={titleOf(document)}
        lead={
          <span className="print:hidden">
            This is what others read when you hand it over. It is composed from your records as of{' '}
            {dayInWords(document.asOf, true)}; entries that are marked private count towards levels and stand
            in no list.
          </span>
        }
      >
        <ButtonLink href={routes.packetEdit(id)}>Write, leave out, share</ButtonLink>
      </PageHeading>
      <PacketFiles address={(format) => routes.packetFile(id, format)} />
      <PacketText document={document} beside={(anchor) => wayTo(anchor, sources, document)} />
    </>
  )
}

const words: Record<PacketSource['kind'], string> = {
  entry: 'In your journal',
  goal: 'In your goals',
  review: 'The review',
  competency: 'The competency',
}

function wayTo(anchor: string, sources: Record<string, PacketSource>, document: PacketDocument): ReactNode {
  const source = Object.hasOwn(sources, anchor) ? sources[anchor] : undefined
  const way = source ? { href: addressOf(source), text: words[source.kind] } : sectionWay(anchor, document)
  return (
    way && (
      <Link className="text-small print:hidden" href={way.href}>
        {way.text}
      </Link>
    )
  )
}

function addressOf({ kind, id }: PacketSource): string {
  if (kind === 'entry') return routes.entry(id)
  if (kind === 'goal') return routes.goal(id)
  return kind === 'review' ? routes.review(id) : routes.competency(id)
}

function sectionWay(anchor: string, { period }: PacketDocument): { href: string; text: string } | null {
  const journal = (kind?: readonly string[]) => ({
    href: routes.journal({ from: period.from, to: period.to, state: 'done', ...(kind && { kind }) }),
    text: 'In your journal',
  })
  const ways: Record<string, { href: string; text: string }> = {
    [sectionAnchors.levels]: { href: routes.plan(), text: 'Your plan' },
    [sectionAnchors.goals]: { href: routes.goals(), text: 'Your goals' },
    [sectionAnchors.talks]: journal(['talk']),
    [sectionAnchors.publications]: journal(['article', 'white-paper-or-book']),
    [sectionAnchors.certificates]: journal(['certification']),
    [sectionAnchors.reviews]: { href: routes.reviews(), text: 'Your reviews' },
    [sectionAnchors.entries]: journal(),
  }
  return ways[anchor] ?? null
}
