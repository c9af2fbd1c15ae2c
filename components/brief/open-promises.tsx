import { Section } from '@/components/ui/section'
import { capitalised } from '@/lib/plans/messages/words'
import type { Brief } from '@/lib/reviews/types/brief'
import { Few } from './few'
import { personInWords, promiseInWords } from './in-words'
import { Linked } from './linked'
import { briefLinks } from './links'

/** What the two still have promised, and for how long. */
export function OpenPromises({ brief }: { brief: Brief }) {
  const { promises, interval } = brief
  const links = briefLinks(brief)
  return (
    <Section title="Open promises" id="open-promises">
      {promises.length === 0 && <p className="muted">No promise is open.</p>}
      <Few items={promises} itemKey={({ id }) => id}>
        {(promise) => (
          <>
            <Linked className="font-medium" href={links.promise(promise.id)}>
              {promise.what}
            </Linked>
            <p className="text-small text-muted">
              {personInWords(brief, promise.side)} · {capitalised(promiseInWords(promise, interval.to))}
            </p>
          </>
        )}
      </Few>
    </Section>
  )
}
