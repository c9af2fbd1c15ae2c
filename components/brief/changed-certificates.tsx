import { Section } from '@/components/ui/section'
import { spokenDay } from '@/lib/plans/messages/days'
import type { Brief, BriefEntry, CertificateChanges } from '@/lib/reviews/types/brief'
import { Few } from './few'
import { Linked } from './linked'
import { briefLinks } from './links'

type Props = { brief: Brief; certificates: CertificateChanges }

/** Which certificates were gained, which run out soon, and which have run out. */
export function ChangedCertificates({ brief, certificates: { gained, expiring, expired } }: Props) {
  const links = briefLinks(brief)
  const today = brief.interval.to
  const line = ({ id, title, isPrivate }: BriefEntry, standing: string) => (
    <>
      <Linked href={links.entry(id)}>{title}</Linked>
      <p className="text-small text-muted">
        {standing}
        {isPrivate && ' · private, for you alone'}
      </p>
    </>
  )
  const lastDay = ({ expiresOn }: BriefEntry) => spokenDay(expiresOn ?? today, today)
  return (
    <Section nested title="Certificates" id="changed-certificates">
      {gained.length + expiring.length + expired.length === 0 && (
        <p>None was gained, and none expires within 90 days.</p>
      )}
      <Few items={gained} itemKey={({ id }) => id}>
        {(certificate) => line(certificate, `Gained ${spokenDay(certificate.date, today)}`)}
      </Few>
      <Few items={expiring} itemKey={({ id }) => id}>
        {(certificate) => line(certificate, `Expires ${lastDay(certificate)}`)}
      </Few>
      <Few items={expired} itemKey={({ id }) => id}>
        {(certificate) => line(certificate, `Expired ${lastDay(certificate)}`)}
      </Few>
    </Section>
  )
}
