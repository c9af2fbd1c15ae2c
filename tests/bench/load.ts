import { Agent, request } from 'node:http'

/** Where requests go, and as whom: `cookie` is sent with each. */
export type Visitor = { url: string; cookie?: string }

/** Asks for one page and gives its text. Throws at any other status than `expected`. Only for servers on this machine. */
export function visit(
  { url, cookie }: Visitor,
  path: string,
  // without an agent a connection of its own: one that is kept open may be closed by the server between two visits
  { agent = false, expected = 200 }: { agent?: Agent | false; expected?: number } = {},
): Promise<string> {
  const address = new URL(path, url)
  if (address.hostname !== '127.0.0.1') throw new Error(`${address.host} is not this machine.`)
  return new Promise((answered, failed) => {
    request(address, { agent, headers: cookie ? { cookie } : {} }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('error', failed)
      response.on('end', () => {
        if (response.statusCode === expected) return answered(body)
        failed(
          new Error(`${address.pathname} answered ${response.statusCode}, where ${expected} was expected.`),
        )
      })
    })
      .on('error', failed)
      .end()
  })
}

type Amount = { requests: number; connections: number /** in seconds */; atMost: number }

/**
 * Sends a number of requests over some connections that stay open, each connection's next one when its last was
 * answered, page after page. Gives how many were answered a second. Throws when one fails or all take too long.
 */
export async function load(
  visitor: Visitor,
  paths: readonly string[],
  { requests, connections, atMost }: Amount,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const start = performance.now()
  let sent = 0
  const oneAfterAnother = async () => {
    while (sent < requests) {
      if (performance.now() - start > atMost * 1000) {
        throw new Error(`${requests} requests took more than ${atMost} seconds.`)
      }
      await visit(visitor, paths[sent++ % paths.length] ?? '/', { agent })
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, oneAfterAnother))
    return requests / ((performance.now() - start) / 1000)
  } finally {
    agent.destroy()
  }
}

/** How long one request takes, in milliseconds, when nothing else is asked. */
export async function latency(visitor: Visitor, path: string, agent: Agent): Promise<number> {
  const start = performance.now()
  await visit(visitor, path, { agent })
  return performance.now() - start
}
