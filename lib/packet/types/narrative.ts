/**
 * The person's own words in a packet, read from Markdown: what every format draws, so that all say the same and mark
 * the same sentences.
 */
export type NarrativeBlock =
  /** `level` from 1 (the largest) to 6 */
  | { kind: 'heading'; level: number; sentences: NarrativeSentence[] }
  /** `depth`: how many lists and quotes it stands in; `bullet`: '' for a paragraph, else "•" or "3." */
  | { kind: 'text'; depth: number; quoted: boolean; bullet: string; sentences: NarrativeSentence[] }
  /** as it stands, line breaks and all; always the author's own words */
  | { kind: 'code'; depth: number; quoted: boolean; text: string }
  | { kind: 'line' }

/** The sentences of a block are parted by one blank. */
export type NarrativeSentence = {
  spans: NarrativeSpan[]
  /** it cites nothing that the document holds */
  ownWords: boolean
}

export type NarrativeSpan =
  /** plain text, with line breaks where the author made them; `href` leads to the web or to a mail address */
  | { kind: 'text'; text: string; strong: boolean; emphasis: boolean; code: boolean; href: string | null }
  /** what the document holds, by its anchor; `mark` is its mark, or the name of a competency */
  | { kind: 'cite'; anchor: string; mark: string }
  /** a citation of something that is not in the document (any more) */
  | { kind: 'lost' }

/** What marks a sentence as the author's own words, in every format. */
export const ownWordsMark = '†'
