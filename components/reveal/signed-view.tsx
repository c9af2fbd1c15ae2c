import type { ReactNode } from 'react'
import { RatingPairsKey } from '@/components/charts/rating-pairs'
import { dayInWords } from '@/components/ui/day-text'
import { Disclosure } from '@/components/ui/disclosure'
import { MarkdownText } from '@/components/ui/markdown'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import type { FormAction } from '@/lib/result'
import { agreedLevels } from '@/lib/reviews/rules/outcomes'
import type { SignedCompetency, SignedReviewPage } from '@/lib/reviews/types/signed'
import { routes } from '@/lib/routes'
import { Fingerprint } from './fingerprint'
import { GuestComment } from './guest-comment'
import { OwnNotes } from './notes-forms'
import { settledLevel, signedInWords } from './outcome-in-words'
import { PairRow } from './pair-row'
import { PairTable } from './pair-table'
import { ReviewKicker } from './review-kicker'
import { sideNames } from './side-names'
import { SignedPromises } from './signed-promises'

type Props = {
  signed: SignedReviewPage
  /** keeps one's own notes; without it they are not shown */
  ownNote?: FormAction
  /** what comes after it: the next review of a rhythm, and the way to talk about the same again */
  next?: ReactNode
}

/** A review as both signed it: from the text that was kept, with the names as they are now. */
export function SignedView({ signed, ownNote, next }: Props) {
  const { content, side } = signed
  const { levels } = content.framework
  const names = sideNames({ ...signed, otherKind: content.review.otherKind as 'mentor' }, side)
  const other = names[side === 'owner' ? 'other' : 'owner']
  return (
    <div className="signed-review">
      <PageHeading
        kicker={<ReviewKicker isGuest={signed.isGuest}>{other}</ReviewKicker>}
        title={`Signed on ${dayInWords(signed.signedOn, true)}`}
        lead={agreedInWords(content.competencies)}
      />
      {next && <div className="section print:hidden">{next}</div>}
      {content.competencies.length > 0 && (
        <Section title="Levels">
          <RatingPairsKey owner={capitalised(names.owner)} other={capitalised(names.other)} />
          <PairTable competencies={content.competencies} levels={levels} names={names} />
          <ul className="rows pair-rows">
            {content.competencies.map((competency) => (
              <PairRow
                key={competency.key}
                competency={competency}
                levels={levels}
                names={names}
                agreed={settledLevel(competency.outcome)}
              >
                <p
                  className={`whitespace-pre-line ${competency.outcome?.confirmed ? 'font-medium' : 'text-muted'}`}
                >
                  {signedInWords(competency.outcome, levels)}
                </p>
                <LevelTexts competency={competency} levels={levels} />
              </PairRow>
            ))}
          </ul>
        </Section>
      )}
      <GuestComment text={content.guestComment} />
      <SignedPromises promises={content.promises} names={names} />
      {content.sharedNotes && (
        <Section title="Shared notes" id="notes">
          <MarkdownText text={content.sharedNotes} />
        </Section>
      )}
      <Section title="Signatures">
        <p>
          {capitalised(names.owner)} on {dayInWords(signed.sidesSignedOn.owner, true)}, {names.other} on{' '}
          {dayInWords(signed.sidesSignedOn.other, true)}. Rated on {content.framework.title}, version{' '}
          {content.framework.number}
          {content.role && `, for the role ${content.role.name}`}.
        </p>
      </Section>
      <Fingerprint
        hash={signed.hash}
        canonical={signed.canonical}
        file={signed.isGuest ? null : routes.signedText(signed.id)}
      />
      {signed.ownNote && ownNote && signed.state !== null && (
        <OwnNotes action={ownNote} reviewId={signed.id} note={signed.ownNote} />
      )}
      {signed.ownNote?.text && signed.state === null && (
        <Section title="Your own notes" id="own-notes">
          <MarkdownText text={signed.ownNote.text} />
        </Section>
      )}
    </div>
  )
}

function agreedInWords(competencies: SignedCompetency[]): string {
  if (competencies.length === 0) return 'No levels were rated. What both signed is below.'
  return `You agreed on ${sharePhrase(agreedLevels(competencies).length, competencies.length)}. It stays as both signed it.`
}

function sharePhrase(agreed: number, all: number): string {
  if (all === 1) return agreed === 1 ? 'the one level' : 'no level'
  if (agreed === all) return `all ${spokenNumber(all)} levels`
  return `${agreed === 0 ? 'none' : spokenNumber(agreed)} of ${spokenNumber(all)} levels`
}

/** The texts of the framework as they were when it was signed. */
function LevelTexts({
  competency: { name, summary, levels, observables },
  levels: scale,
}: {
  competency: SignedCompetency
  levels: { level: number; name: string }[]
}) {
  return (
    <div className="print:hidden">
      <Disclosure
        summary={
          <>
            What the levels meant<span className="sr-only"> in {name}</span>
          </>
        }
      >
        <p>{summary}</p>
        <dl className="scale-list">
          {scale.map(({ level, name }) => (
            <div key={level}>
              <dt>
                <span className="num">{level}</span> {name}
              </dt>
              <dd>
                {levels[level]}
                <ul className="list-disc pl-5 text-small text-muted">
                  {observables
                    .filter((observable) => observable.level === level)
                    .map(({ text }) => (
                      <li key={text}>{text}</li>
                    ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  )
}
