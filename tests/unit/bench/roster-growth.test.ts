import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { rosterGrowth } from '@/tests/bench/roster-growth'
import { isReached } from '@/tests/bench/targets'

/** Answers every page, after as many statements as `statementsFor` says, and keeps who asked for what. */
async function serverWith(statementsFor: (cookie: string) => number) {
  const asked: string[] = []
  let statements = 0
  const server = createServer((request, response) => {
    asked.push(`${request.headers.cookie} ${request.url}`)
    statements += statementsFor(String(request.headers.cookie))
    response.end('<p>Somebody</p>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const report = async () => ({ statements, commits: 0, memory: 0 })
  return { asked, measure: () => rosterGrowth({ report }, { url, cookie: 'few' }, { url, cookie: 'many' }) }
}

it('takes the mentor’s home with few people and with many in turns', async () => {
  const { asked, measure } = await serverWith(() => 4)
  const { name, value, from, fault } = await measure()
  expect(name).toBe('roster_growth')
  expect(fault).toBeUndefined()
  const [, many, few] = /^(\d+\.\d+) ms ÷ (\d+\.\d+) ms, 500 people and 10; 4 statements$/.exec(from) ?? []
  expect(Math.abs(Number(many) / Number(few) - value)).toBeLessThan(0.5)
  const times = (page: string) => asked.filter((each) => each === page).length
  expect(times('few /mentees')).toBeGreaterThan(100)
  expect(times('many /mentees')).toBe(times('few /mentees'))
})

it('does not reach its target where more people take more statements', async () => {
  const { measure } = await serverWith((cookie) => (cookie === 'many' ? 29 : 4))
  const measured = await measure()
  expect(measured.fault).toBe('not the same number of statements: 4 for 10 people, 29 for 500')
  expect(isReached({ ...measured, value: 1 })).toBe(false)
})
