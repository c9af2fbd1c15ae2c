import { folded, searchWords } from '@/lib/folded'

/**
 * What a search found with the likeliest first: titles that begin with the text, then titles that have all of its
 * words, then what has them elsewhere. Within each the order stays.
 */
export function ranked<Row extends { title: string }>(rows: readonly Row[], text: string): Row[] {
  const beginning = folded(text)
  const words = searchWords(text)
  const rank = ({ title }: Row) => {
    const key = folded(title)
    if (key.startsWith(beginning)) return 0
    return words.every((word) => key.includes(word)) ? 1 : 2
  }
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ row }) => row)
}
