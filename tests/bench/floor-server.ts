import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import next from 'next'

// As `next start` serves: the framework behind a plain server, and nothing before it.
const server = createServer()
const app = next({
  dev: false,
  dir: process.argv[2] ?? '',
  hostname: '127.0.0.1',
  port: 0,
  quiet: true,
  httpServer: createServer(),
})
await app.prepare()
const handle = app.getRequestHandler()
server.on('request', (request, response) => void handle(request, response))
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => {
  console.log(`The floor is at http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
