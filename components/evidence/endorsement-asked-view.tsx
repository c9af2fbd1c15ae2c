import { Fact } from '@/components/journal/entry-fact'
import { ButtonLink } from '@/components/ui/button-link'
import { DayText } from '@/components/ui/day-text'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import type { EndorsementAsked } from '@/lib/evidence/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { EntryAskedFacts } from './entry-asked-facts'
import { GuestEndorseForm } from './guest-endorse-form'
import { ObservablesShown } from './observables-shown'
import { SaidByGuest } from './said-by-guest'

type Props = {
  asked: EndorsementAsked
  token: string
  requestId: string
  giveAction: FormAction
  withdrawAction: FormAction
}

/** What somebody reads who is asked by a link to endorse evidence: what it is, and the form for their own words. */
export function EndorsementAskedView({ asked, token, requestId, giveAction, withdrawAction }: Props) {
  const { ownerName, entry, observables, framework, goodUntil, said, reader } = asked
  const hasSaid = said !== null && reader.is !== 'owner'
  return (
    <>
      <PageHeading
        kicker={`${ownerName} asks for an endorsement`}
        title={entry.title}
        lead={
          hasSaid
            ? `Thank you. ${ownerName} has been told what you said.`
            : `${ownerName} says that this shows what stands below, and asks you what you saw of it.`
        }
      />
      <dl className="rows mb-8">
        <EntryAskedFacts entry={entry} />
        <Fact label="Who sees this page">
          {ownerName} shows this entry to whoever has the link, and nothing else of theirs.
        </Fact>
        <Fact label="Good until">
          <DayText day={goodUntil} long />
        </Fact>
      </dl>
      <Section title="What it shows">
        <ObservablesShown observables={observables} framework={framework} />
      </Section>
      <Section title={hasSaid ? 'What you said' : 'What did you see?'}>
        {reader.is === 'owner' && (
          <p className="max-w-[68ch]">
            This is your own, and nobody endorses their own. Hand the link to the person whom you ask. What is
            said through it stands under <Link href={routes.entry(reader.entryId)}>the entry</Link>.
          </p>
        )}
        {hasSaid && <SaidByGuest said={said} action={withdrawAction} which={{ token }} />}
        {reader.is === 'counting' && !said && (
          <>
            <p className="mb-4 max-w-[68ch]">
              {ownerName} shows you this entry. Endorse it there: said there your words count towards the
              supported level, said here they would not.
            </p>
            <ButtonLink href={routes.menteeEntry(reader.ownerId, reader.entryId)}>Open the entry</ButtonLink>
          </>
        )}
        {reader.is === 'guest' && !said && (
          <>
            <p className="mb-4 max-w-[68ch] text-muted">
              {ownerName}, and whoever may see the entry, reads your words beside your name and the word
              “guest”. They count towards no level.
            </p>
            <GuestEndorseForm
              action={giveAction}
              which={{ token }}
              label="Endorse this"
              name={reader.name}
              requestId={requestId}
            />
          </>
        )}
      </Section>
    </>
  )
}
