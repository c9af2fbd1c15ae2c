import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { newId } from '@/lib/ids'
import { pageSize } from '@/lib/journal/queries/journal'
import { journalGrowth } from '@/tests/bench/journal-growth'

/** Answers every page with so many entries and keeps who asked for what. */
async function serverWith(rows: number) {
  const asked: string[] = []
  const page = Array.from({ length: rows }, () => `<a href="/journal/${newId()}">Entry</a>`).join('')
  const server = createServer((request, response) => {
    asked.push(`${request.headers.cookie} ${request.url}`)
    response.end(page)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

it('takes the worst of the first page, the last one and a search of a journal, each in turns', async () => {
  const { url, asked } = await serverWith(pageSize)
  const { name, value, from } = await journalGrowth(
    { url, cookie: 'thin', oldestPage: 'thin-key' },
    { url, cookie: 'full', oldestPage: 'full-key' },
  )
  expect(name).toBe('journal_growth')
  const growths = [...from.matchAll(/(first page|last page|search) (\d+\.\d+) \(/g)]
  expect(growths.map(([, page]) => page)).toEqual(['first page', 'last page', 'search'])
  expect(Number(value.toFixed(3))).toBe(Math.max(...growths.map(([, , growth]) => Number(growth))))
  const times = (page: string) => asked.filter((each) => each === page).length
  for (const [thin, full] of [
    ['thin /journal', 'full /journal'],
    ['thin /journal?before=thin-key', 'full /journal?before=full-key'],
    ['thin /journal?words=Kafka', 'full /journal?words=Kafka'],
  ] as const) {
    expect(times(thin)).toBeGreaterThan(100)
    expect(times(full)).toBe(times(thin))
  }
  // never three times the same in a row
  expect(asked.some((each, at) => each === asked[at + 1] && each === asked[at + 2])).toBe(false)
})

it('measures no journal whose pages are not full', async () => {
  const { url } = await serverWith(pageSize - 1)
  const diarist = { url, cookie: 'thin', oldestPage: 'key' }
  await expect(journalGrowth(diarist, diarist)).rejects.toThrow(
    '/journal has 24 rows, where 25 were expected.',
  )
})
