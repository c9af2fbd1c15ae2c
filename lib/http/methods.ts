const assetMethods = ['GET', 'HEAD']
const pageMethods = ['GET', 'HEAD', 'POST']
const apiMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data']

export type PathKind = 'page' | 'asset' | 'api'

/** What is served at a path: a file made by the build, a route handler, or a page. */
export function kindOfPath(path: string): PathKind {
  if (path.startsWith('/_next/') || /^\/[\w.-]+\.(ico|svg|png|txt|xml|webmanifest)$/.test(path))
    return 'asset'
  return path === '/api' || path.startsWith('/api/') ? 'api' : 'page'
}

export type MethodQuestion = {
  method: string
  path: string
  contentType: string | undefined
  /** whether the request carries the header by which a page's script calls an action */
  callsAction: boolean
}

/**
 * The methods allowed at the path, when the request's own is not among them; null when it may pass. A POST
 * to a page must be a form, or an action called by the page's script. Route handlers answer for themselves
 * which of the usual methods they serve.
 */
export function refusedMethod({ method, path, contentType, callsAction }: MethodQuestion): string[] | null {
  const kind = kindOfPath(path)
  const allowed = kind === 'asset' ? assetMethods : kind === 'api' ? apiMethods : pageMethods
  if (!allowed.includes(method)) return allowed
  if (kind === 'page' && method === 'POST' && !callsAction && !isForm(contentType)) return assetMethods
  return null
}

function isForm(contentType: string | undefined): boolean {
  return formTypes.includes(contentType?.split(';')[0]?.trim().toLowerCase() ?? '')
}
