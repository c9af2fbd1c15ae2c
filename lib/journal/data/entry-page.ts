import type { OwnerScope } from '@/lib/auth/scope'
import type { Db, Prisma } from '@/lib/db/client'
import type { Asked } from '../rules/filter'
import { readKey, writeKey } from '../rules/page-key'
import { totalsOf } from '../rules/totals'
import type { EntryKey, JournalPage } from '../types'
import { entriesFrom, entryTotals, newerKeys } from './lists'

type Where = Prisma.JournalEntryWhereInput

/**
 * A page of some entries in scope, newest first: the newest ones, or the next ones that are older than the key
 * `before` or newer than the key `after`. Four statements at most.
 */
export async function entryPage(
  client: Db,
  scope: OwnerScope,
  where: Where,
  { before, after }: Asked,
  pageSize: number,
): Promise<JournalPage> {
  const from = readKey(before) ?? (await pageTop(client, scope, where, readKey(after), pageSize))
  const rows = await entriesFrom(client, scope, where, from, pageSize + 1)
  const entries = rows.slice(0, pageSize)
  const [first, last] = [entries[0], entries.at(-1)]
  const isAll = from === null && rows.length <= pageSize
  return {
    entries,
    totals: isAll ? totalsOf(rows) : await entryTotals(client, scope, where),
    after: from && first ? writeKey(first) : null,
    before: rows.length > pageSize && last ? writeKey(last) : null,
  }
}

/** Where the page of the next newer entries than a key begins; null when that is the first page. */
async function pageTop(
  client: Db,
  scope: OwnerScope,
  where: Where,
  key: EntryKey | null,
  pageSize: number,
): Promise<(EntryKey & { included: true }) | null> {
  if (key === null) return null
  const newer = await newerKeys(client, scope, where, key, pageSize + 1)
  const top = newer[pageSize - 1]
  return top && newer.length > pageSize ? { ...top, included: true } : null
}
