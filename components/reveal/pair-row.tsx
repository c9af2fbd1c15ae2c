import type { ReactNode } from 'react'
import { RatingPair } from '@/components/charts/rating-pairs'
import { capitalised } from '@/lib/plans/messages/words'
import type { RatingPair as Pair, SideRating } from '@/lib/reviews/types/revealed'
import { apartInWords, pairInWords } from './pairs-in-words'
import type { SideNames } from './side-names'

type Props = {
  competency: Pair & { key: string; name: string; required: number | null; supported?: number | null }
  levels: { level: number; name: string }[]
  names: SideNames
  agreed?: number | null
  /** what stands for it, and how that is changed */
  children: ReactNode
}

/** One competency as the two see it: the picture, both sentences, and what they come to. */
export function PairRow({ competency, levels, names, agreed, children }: Props) {
  const { key, name, required, supported = null, owner, other } = competency
  return (
    <li id={`outcome-${key}`} className="pair-row">
      <div>
        <h3>{name}</h3>
        <p className="text-small text-muted">
          {apartInWords(competency)}
          {required !== null && ` · required ${required}`}
          {supported !== null && ` · supported ${supported}`}
        </p>
      </div>
      <RatingPair
        title={name}
        description={pairInWords(competency, levels, names)}
        highest={levels.length}
        owner={owner?.level ?? null}
        other={other?.level ?? null}
        required={required}
        agreed={agreed}
      />
      <div className="pair-says">
        <Says side="owner" name={names.owner} rating={owner} />
        <Says side="other" name={names.other} rating={other} />
      </div>
      <div className="pair-outcome">{children}</div>
    </li>
  )
}

function Says({ side, name, rating }: { side: 'owner' | 'other'; name: string; rating: SideRating | null }) {
  const level = rating?.level ?? null
  return (
    <div className={`pair-said pair-said-${side}`}>
      <p className="text-fine text-muted">
        {capitalised(name)}: {level === null ? 'not rated' : `${level}, ${rating?.confidence} confidence`}
      </p>
      {rating?.sentence && <p className="whitespace-pre-line">{rating.sentence}</p>}
    </div>
  )
}
