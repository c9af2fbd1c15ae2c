import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { briefGrowth } from '@/tests/bench/brief-growth'
import { isReached } from '@/tests/bench/targets'

async function serve(text: string) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.cookie} ${request.url}`)
    response.end(text)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const reader = (cookie: string) => ({ url, cookie, reviewId: `of-${cookie}` })
  return { asked, month: reader('month'), decade: reader('decade') }
}

it('takes the brief after a month and after ten years of data in turns', async () => {
  const { asked, month, decade } = await serve('Since your last review, 1 June.')
  const { name, value, from } = await briefGrowth(month, decade)
  expect(name).toBe('brief_growth')
  const [, long, short] = /^(\d+\.\d+) ms ÷ (\d+\.\d+) ms$/.exec(from) ?? []
  expect(value).toBeCloseTo(Number(long) / Number(short), 0)
  const times = (page: string) => asked.filter((each) => each === page).length
  expect(times('decade /reviews/of-decade')).toBeGreaterThan(100)
  expect(times('month /reviews/of-month')).toBe(times('decade /reviews/of-decade'))
})

it('measures no page without a brief', async () => {
  const { month, decade } = await serve('Since the plan began, 1 March.')
  await expect(briefGrowth(month, decade)).rejects.toThrow('has no brief')
})

it('lets the brief after ten years of data take at most 1.25 times one after a month', () => {
  const reached = (value: number) => isReached({ name: 'brief_growth', value, from: '' })
  expect([reached(1.25), reached(1.251)]).toEqual([true, false])
})
