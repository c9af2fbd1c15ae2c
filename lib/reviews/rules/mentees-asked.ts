import { searchText } from '@/lib/folded'

/** How many people a page holds. */
export const menteesOnPage = 25

type Asked = Record<string, string | string[] | undefined>

/** What the address of the list asks for: words of a name, and a page from 1 on. What makes no sense in it is passed over. */
export function readMenteesAsked({ words, page }: Asked): { words: string; page: number } {
  return {
    words: typeof words === 'string' ? searchText(words) : '',
    page: typeof page === 'string' && /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1,
  }
}
