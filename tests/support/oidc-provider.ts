import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { Provider } from 'oidc-provider'

export type OidcProvider = {
  /** the variables with which Belay knows it */
  env: { OIDC_ISSUER: string; OIDC_CLIENT_ID: string; OIDC_CLIENT_SECRET: string; OIDC_NAME: string }
  stop: () => Promise<void>
}

const client = { client_id: 'belay', client_secret: 'a-secret-between-belay-and-the-tests' }

/** Its one page: who are you, and may Belay know it? A plain form, because it has to work without JavaScript. */
const page = `<!doctype html><title>Acme login</title><h1>Acme login</h1>
<form method="post"><label>Name at Acme <input name="login"></label>
<button name="answer" value="yes">Let Belay know me</button> <button name="answer" value="no">Turn back</button></form>`

/**
 * A real OpenID provider on the loopback interface, for a Belay at `appUrl`. It knows everybody: whoever signs in
 * as `ada` has the subject `ada` and the address `ada@idp.example`; a name that begins with `shy` has no address.
 */
export async function startOidcProvider(appUrl: string, port: number): Promise<OidcProvider> {
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        ...client,
        redirect_uris: [`${appUrl}/api/auth/callback/oidc`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email'], profile: ['name'] },
    // name and address in the token itself, where next-auth reads them
    conformIdTokenClaims: false,
    cookies: { keys: ['for-the-tests-and-nothing-else'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        name: `The one called ${id}`,
        ...(id.startsWith('shy') ? {} : { email: `${id}@idp.example` }),
      }),
    }),
  })

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(page)
      return
    }
    const answer = new URLSearchParams(await text(request))
    if (answer.get('answer') !== 'yes') {
      await provider.interactionFinished(request, response, { error: 'access_denied' })
      return
    }
    const accountId = answer.get('login') ?? ''
    const grant = new provider.Grant({ accountId, clientId: client.client_id })
    grant.addOIDCScope('openid email profile')
    const consent = { grantId: await grant.save() }
    await provider.interactionFinished(request, response, { login: { accountId }, consent })
  }

  const callback = provider.callback()
  const server = createServer((request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void callback(request, response)
    interact(request, response).catch((error) => response.destroy(error))
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.client_id,
      OIDC_CLIENT_SECRET: client.client_secret,
      OIDC_NAME: 'Acme login',
    },
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
