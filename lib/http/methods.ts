const assetMethods = ['GET', 'HEAD']
const pageMethods = ['GET', 'HEAD', 'POST']
const apiMethods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Route handlers, by the framework's pattern of their path, and the methods that they serve. */
export type Handlers = Record<string, { methods: readonly string[] }>

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
  handlers?: Handlers
}

/**
 * The methods allowed at the path, when the request's own is not among them; null when it may pass. A POST
 * to a page must be a form, or an action called by the page's script. Where no route handler is known, the
 * usual methods pass: the answer is that nothing is there.
 */
export function refusedMethod(question: MethodQuestion): string[] | null {
  const { method, path, contentType, callsAction, handlers = {} } = question
  const kind = kindOfPath(path)
  const allowed =
    kind === 'asset' ? assetMethods : kind === 'api' ? methodsOfHandler(path, handlers) : pageMethods
  if (!allowed.includes(method)) return allowed
  if (kind === 'page' && method === 'POST' && !callsAction && !isForm(contentType)) return assetMethods
  return null
}

function methodsOfHandler(path: string, handlers: Handlers): string[] {
  const asked = path.replace(/\/+$/, '')
  const patterns = Object.keys(handlers).filter((pattern) => patternOf(pattern).test(asked))
  // as in the framework, a path that is spelt out goes before one that takes whatever follows
  const [nearest] = patterns.sort((a, b) => Number(a.includes('[...')) - Number(b.includes('[...')))
  const methods = nearest === undefined ? apiMethods : (handlers[nearest]?.methods ?? [])
  return methods.includes('GET') && !methods.includes('HEAD') ? ['HEAD', ...methods].sort() : [...methods]
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/\[\.\.\.[^\]]+\]/g, '.+').replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`)
}

function isForm(contentType: string | undefined): boolean {
  return formTypes.includes(contentType?.split(';')[0]?.trim().toLowerCase() ?? '')
}
