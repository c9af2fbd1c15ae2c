import { daysAfter } from '@/lib/plans/rules/calendar'
import type { BriefEntry, BriefInterval, CertificateChanges } from '../types/brief'
import { entriesWithin } from './brief-entries'

/** How long before its last day a certificate is brought to mind. */
const expiryNotice = 90

/** The last day on which a certificate may expire to be brought to mind today. */
export function expiresBy(today: string): string {
  return daysAfter(today, expiryNotice)
}

/** Which certificates were gained within an interval, which run out soon, and which did so within it. */
export function certificateChanges(
  entries: readonly BriefEntry[],
  interval: BriefInterval,
): CertificateChanges {
  const certificates = entries.filter(({ kind }) => kind === 'certification')
  const runningOut = certificates
    .filter(
      ({ expiresOn }) =>
        expiresOn !== null && expiresOn >= interval.from && expiresOn <= expiresBy(interval.to),
    )
    .sort((a, b) => ((a.expiresOn ?? '') < (b.expiresOn ?? '') ? -1 : 1))
  return {
    gained: entriesWithin(certificates, interval),
    expiring: runningOut.filter(({ expiresOn }) => (expiresOn ?? '') >= interval.to),
    expired: runningOut.filter(({ expiresOn }) => (expiresOn ?? '') < interval.to),
  }
}
