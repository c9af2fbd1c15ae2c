import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { progressGrowth } from '@/tests/bench/progress-growth'

it('takes the page of progress with a month and with ten years of data in turns', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.cookie} ${request.url}`)
    response.end('Progress')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { name, value, from } = await progressGrowth({ url, cookie: 'month' }, { url, cookie: 'decade' })
  expect(name).toBe('progress_growth')
  const [, long, short] = /^(\d+\.\d+) ms ÷ (\d+\.\d+) ms$/.exec(from) ?? []
  expect(value).toBeCloseTo(Number(long) / Number(short), 0)
  const times = (page: string) => asked.filter((each) => each === page).length
  expect(times('decade /progress')).toBeGreaterThan(100)
  expect(times('month /progress')).toBe(times('decade /progress'))
  expect(asked.some((each, at) => each === asked[at + 1] && each === asked[at + 2])).toBe(false)
})
