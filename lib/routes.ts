/** Every address of the product, for pages, mails and actions alike. Paths only; `absolute` adds the origin. */
export const routes = {
  home: () => '/',
  signIn: (to?: string) => (to && to !== '/' ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'),
  signUp: () => '/sign-up',
  reset: (token?: string) => (token ? `/reset/${token}` : '/reset'),
  invitation: (token: string) => `/invitation/${token}`,
  framework: (competency?: string) => (competency ? `/framework#${competency}` : '/framework'),
  plan: () => '/plan',
  planEdit: () => '/plan/edit',
  competency: (key: string) => `/plan/competency/${key}`,
  goals: (query: { before?: string } = {}) => withQuery('/goals', query),
  newGoal: (query: { template?: string; competency?: string } = {}) => withQuery('/goals/new', query),
  goal: (id: string) => `/goals/${id}`,
  goalEdit: (id: string) => `/goals/${id}/edit`,
  milestoneEdit: (goalId: string, id: string) => `/goals/${goalId}/milestones/${id}`,
  journal: (query: { before?: string } = {}) => withQuery('/journal', query),
  newEntry: (query: { kind?: string; goal?: string; competency?: string } = {}) =>
    withQuery('/journal/new', query),
  entry: (id: string) => `/journal/${id}`,
  entryEdit: (id: string) => `/journal/${id}/edit`,
  settings: (query: { error?: string } = {}) => withQuery('/settings', query),
  deleteAccount: () => '/settings/delete',
  help: () => '/help',
  health: () => '/api/health',
  providerSignIn: (provider: string) => `/api/auth/start/${provider}`,
}

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value)
  return search.size > 0 ? `${path}?${search}` : path
}

/**
 * Where to go after signing in: the asked-for path when it is one of this site, else home. An address that
 * a browser could read as another site (`//`, `/\`, a scheme) is not, nor is one that no header can carry.
 */
export function safeReturn(to: string | undefined): string {
  // printable ASCII without the backslash: everything else in an address of ours is escaped
  if (!to || to.length > 500 || !/^\/(?!\/)[!-[\]-~]*$/.test(to)) return routes.home()
  // the framework's script resolves dots first and then takes what begins with `//` for another site
  return new URL(to, 'http://belay.invalid').pathname.startsWith('//') ? routes.home() : to
}
