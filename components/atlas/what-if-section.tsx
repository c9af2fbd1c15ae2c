import { AddressForm } from '@/components/ui/address-form'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { atlasAddress } from '@/lib/progress/rules/atlas-query'
import type { AtlasPage } from '@/lib/progress/types/atlas'
import { routes } from '@/lib/routes'
import { TryTable } from './try-table'
import { WeightsAnswer } from './weights-answer'
import { WhatIfAnswer } from './what-if-answer'

type Props = { page: AtlasPage }

/** What would be with other levels, and whether the answer holds under other weights. All of it is in the address. */
export function WhatIfSection({ page }: Props) {
  const { query } = page
  const isChanged = Object.keys(query.levels).length + Object.keys(query.weights).length > 0
  if (page.roles.length === 0) return null
  return (
    <Section title="What if" id="what-if">
      <p className="max-w-[68ch]">
        Move levels to see what would be, or weigh the competencies yourself to see whether the answer holds.
        Nothing of this is saved, and nobody else sees it.
      </p>
      <div role="status">
        {page.whatIf && <WhatIfAnswer whatIf={page.whatIf} nearest={page.nearest} />}
        <WeightsAnswer page={page} />
      </div>
      <div className="print:hidden">
        <AddressForm
          action={routes.atlas({}, 'what-if')}
          address={routes.atlas(atlasAddress(query))}
          label="Levels and weights to try"
        >
          {query.role !== null && <input type="hidden" name="role" value={query.role} />}
          <TryTable page={page} />
          <div className="form-actions">
            <Button variant="primary">Work it out</Button>
            {isChanged && (
              <Link
                href={routes.atlas(atlasAddress({ role: query.role, levels: {}, weights: {} }), 'what-if')}
              >
                As it is
              </Link>
            )}
          </div>
        </AddressForm>
      </div>
    </Section>
  )
}
