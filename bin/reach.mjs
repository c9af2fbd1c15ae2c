import { connect, createServer } from 'node:net'
import { Stop } from './refusal.mjs'

/**
 * Throws a Stop when nothing can listen there.
 * @param {{ host: string, port: number }} where
 */
export async function checkPort({ host, port }) {
  const probe = createServer()
  await new Promise((free, taken) => {
    probe.once('error', (error) => taken(new Stop(listeningFailed(error, { host, port }))))
    probe.listen({ host, port, exclusive: true }, () => probe.close(free))
  })
}

/**
 * Why a server could not listen, in a sentence.
 * @param {NodeJS.ErrnoException} error
 * @param {{ host: string, port: number }} where
 */
export function listeningFailed(error, { host, port }) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use by another program: stop that one, or choose another port with PORT.`
  }
  if (error.code === 'EACCES') return `Belay may not listen on port ${port}: choose one above 1023 with PORT.`
  return `Belay cannot listen on ${host}, port ${port} (${error.code ?? error.message}): see HOST and PORT.`
}

/**
 * Throws a Stop when nobody answers where DATABASE_URL points. Asks before anything is installed, so it
 * looks no further than the connection; a file needs none.
 * @param {string} databaseUrl
 */
export async function checkDatabaseServer(databaseUrl) {
  if (databaseUrl.startsWith('file:')) return
  const url = new URL(databaseUrl)
  // a socket's folder stands in the query; the driver itself looks for it later
  if (!url.hostname || url.searchParams.get('host')?.startsWith('/')) return
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = Number(url.port || 5432)
  await new Promise((answered, silent) => {
    const socket = connect({ host, port, timeout: 10_000 })
    const give = (/** @type {string} */ reason) => {
      socket.destroy()
      silent(
        new Stop(`The database at ${host}, port ${port} cannot be reached (${reason}): see DATABASE_URL.`),
      )
    }
    socket.once('connect', () => {
      socket.destroy()
      answered(undefined)
    })
    socket.once('timeout', () => give('no answer within 10 seconds'))
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) => give(error.code ?? error.message))
  })
}
