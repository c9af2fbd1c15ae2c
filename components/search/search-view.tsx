import { AddressForm } from '@/components/ui/address-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { routes } from '@/lib/routes'
import { countInWords, groupNames } from '@/lib/search/messages'
import type { FoundKind, SearchResults } from '@/lib/search/types'
import { addressOf, detailOf } from './found-choices'

/** Where a list can be narrowed to the same words. */
const lists: Partial<Record<FoundKind, (words: string) => string>> = {
  skill: (words) => routes.skills({ words }),
  entry: (words) => routes.journal({ words }),
}

/** What a search found, by kind, under the field that asks for it. */
export function SearchView({ results }: { results: SearchResults }) {
  const { text, groups } = results
  return (
    <>
      <AddressForm action={routes.search()} address={routes.search({ q: text })} label="Search">
        <Field
          name="q"
          label="Search for"
          type="search"
          hint="Goals, milestones, skills, journal entries and competencies. Case and accents do not matter."
          defaultValue={text}
        />
        <FormActions>
          <Button variant="primary">Search</Button>
        </FormActions>
      </AddressForm>
      <div role="status">
        {text !== '' && (
          <p className="mt-6">
            {countInWords(results)} for “{text}”.
            {groups.length === 0 && ' Try fewer words, or only how a word begins.'}
          </p>
        )}
      </div>
      <div className="mt-8">
        {groups.map(({ kind, found, hasMore }) => (
          <Section key={kind} title={groupNames[kind]} action={more(kind, text, hasMore)}>
            <ul className="rows">
              {found.map((one) => (
                <li key={one.id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                  <Link className="inline-block py-1" href={addressOf(one)}>
                    {one.title}
                  </Link>
                  <span className="text-small text-muted">{detailOf(one)}</span>
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  )
}

function more(kind: FoundKind, text: string, hasMore: boolean) {
  const list = lists[kind]
  return hasMore && list && <Link href={list(text)}>All of them</Link>
}
