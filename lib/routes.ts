/** Every address of the product, for pages, mails and actions alike. Paths only; `absolute` adds the origin. */
export const routes = {
  home: () => '/',
  signIn: (to?: string) => (to && to !== '/' ? `/sign-in?to=${encodeURIComponent(to)}` : '/sign-in'),
  signUp: () => '/sign-up',
  reset: (token?: string) => (token ? `/reset/${token}` : '/reset'),
  invitation: (token: string) => `/invitation/${token}`,
  framework: (competency?: string) => (competency ? `/framework#${competency}` : '/framework'),
  /** a step of the first plan's path; without one, the step where it was left */
  welcome: (step?: string) => (step ? `/welcome/${step}` : '/welcome'),
  plan: () => '/plan',
  /** of a year, or of `all`; without one what is shown first */
  timeline: (query: { year?: string } = {}) => withQuery('/plan/timeline', query),
  planEdit: () => '/plan/edit',
  finishPlan: () => '/plan/finish',
  nextPlan: () => '/plan/next',
  pastPlans: () => '/plan/past',
  pastPlan: (id: string) => `/plan/past/${id}`,
  retrospectiveEdit: (id: string) => `/plan/past/${id}/edit`,
  planFramework: () => '/plan/framework',
  /** a part of the page by its id, without one the page */
  competency: (key: string, part?: string) => `/plan/competency/${key}${part ? `#${part}` : ''}`,
  /** the same with another page of the entries that may show it */
  competencyEntries: (key: string, entries: number) =>
    `/plan/competency/${key}?entries=${entries}#which-entries`,
  goals: (query: { before?: string } = {}) => withQuery('/goals', query),
  newGoal: (query: { template?: string; competency?: string } = {}) => withQuery('/goals/new', query),
  goal: (id: string, milestone?: string) =>
    milestone ? `/goals/${id}#milestone-${milestone}` : `/goals/${id}`,
  goalMilestones: (id: string) => `/goals/${id}#milestones`,
  /** a goal's page with the question whether one's level has changed */
  goalAsking: (id: string, query: LevelAsked) => withQuery(`/goals/${id}`, query),
  goalEdit: (id: string) => `/goals/${id}/edit`,
  milestoneEdit: (goalId: string, id: string) => `/goals/${goalId}/milestones/${id}`,
  skills: (query: SkillsQuery = {}) => withQuery('/skills', query),
  newSkill: (query: { competency?: string; added?: string } = {}) => withQuery('/skills/new', query),
  skill: (id: string) => `/skills/${id}`,
  skillEdit: (id: string) => `/skills/${id}/edit`,
  journal: (query: JournalQuery = {}) => withQuery('/journal', query),
  newEntry: (query: NewEntryQuery = {}) => withQuery('/journal/new', query),
  quickLog: () => '/journal/quick',
  /** what the quick log of a page starts from, as JSON */
  quickLogStart: () => '/api/quick-log',
  /** `file`: why a file was not kept */
  entry: (id: string, query: LevelAsked & { moved?: string; file?: string } = {}) =>
    withQuery(`/journal/${id}`, query),
  /** the part of an entry's page with its files */
  entryWithFiles: (id: string) => `/journal/${id}#files`,
  entryEdit: (id: string) => `/journal/${id}/edit`,
  /** where a file of an entry is sent to */
  entryFiles: (id: string) => `/api/entries/${id}/files`,
  /** a file of an entry: to keep, or to look at where that is harmless */
  file: (id: string, query: { look?: 'here' } = {}) => withQuery(`/api/files/${id}`, query),
  bin: () => '/journal/bin',
  /** the journal with the way to bring back what was just deleted */
  journalAfterDeleting: (id: string) => withQuery('/journal', { deleted: id }),
  search: (query: { q?: string } = {}) => withQuery('/search', query),
  /** the same results as JSON */
  searchResults: (q: string) => withQuery('/api/search', { q }),
  /** the role atlas, a part of it by its id; see lib/progress/rules/atlas-query for what can be asked of it */
  atlas: (query: Record<string, string | undefined> = {}, part?: string) =>
    part ? `${withQuery('/path', query)}#${part}` : withQuery('/path', query),
  /** one's own packets, and the form of a new one */
  packets: () => '/packet',
  packet: (id: string, part?: string) => (part ? `/packet/own/${id}#${part}` : `/packet/own/${id}`),
  packetEdit: (id: string) => `/packet/own/${id}/edit`,
  /** a packet as a file */
  packetFile: (id: string, format: string) => `/api/packets/${id}/${format}`,
  /** a packet by a link that its owner gave away */
  sharedPacket: (token: string) => `/packet/${token}`,
  sharedPacketFile: (token: string, format: string) => `/api/packets/shared/${token}/${format}`,
  /** where somebody is asked by a link to endorse evidence */
  endorsement: (token: string) => `/endorsement/${token}`,
  progress: (query: ProgressQuery = {}) => withQuery('/progress', query),
  /** `before`: the past ones from a place on */
  reviews: (query: { before?: string } = {}) => withQuery('/reviews', query),
  /** with a mentorship's other one or a guest; `like` is a review whose competencies are taken over */
  newReview: (query: { with?: string; like?: string } = {}) => withQuery('/reviews/new', query),
  /** a part of the page by its id, without one the page */
  review: (id: string, part?: string) => (part ? `/reviews/${id}#${part}` : `/reviews/${id}`),
  /** what was signed, as a file */
  signedText: (id: string) => `/api/reviews/${id}/signed`,
  reviewEdit: (id: string) => `/reviews/${id}/edit`,
  /** one's own ratings, blind */
  reviewRatings: (id: string, query: { saved?: 'draft' } = {}) => withQuery(`/reviews/${id}/rate`, query),
  /** the links of one review for somebody without an account */
  reviewGuests: (id: string) => `/reviews/${id}/guests`,
  promises: (query: { before?: string } = {}) => withQuery('/promises', query),
  promise: (id: string) => `/promises/${id}`,
  /** of the signed-in person's ratings and another's, or, for that other, of an owner's */
  calibration: (query: { with?: string; owner?: string } = {}) => withQuery('/reviews/calibration', query),
  mentors: () => '/mentors',
  inviteMentor: () => '/mentors/invite',
  mentor: (id: string) => `/mentors/${id}`,
  /** the invitation that the browser's cookie stands for */
  openedInvitation: () => '/invitation',
  mentees: (query: { words?: string; page?: string } = {}) => withQuery('/mentees', query),
  /** with a plan, the finished one of theirs that was reviewed together */
  mentee: (ownerId: string, query: { plan?: string } = {}) => withQuery(`/mentees/${ownerId}`, query),
  menteeGoal: (ownerId: string, id: string) => `/mentees/${ownerId}/goals/${id}`,
  menteeSkills: (ownerId: string) => `/mentees/${ownerId}/skills`,
  menteeJournal: (ownerId: string, query: { before?: string; after?: string } = {}) =>
    withQuery(`/mentees/${ownerId}/journal`, query),
  menteeEntry: (ownerId: string, id: string) => `/mentees/${ownerId}/journal/${id}`,
  guest: (token: string) => `/guest/${token}`,
  /** the review that the browser's cookie stands for */
  guestReview: () => '/guest',
  notices: (query: { before?: string } = {}) => withQuery('/notices', query),
  /** leads to what a notice is about, and marks it as read */
  openNotice: (id: string) => `/api/notices/${id}`,
  unsubscribe: (token: string) => `/unsubscribe/${token}`,
  unsubscribeByPost: (token: string) => `/api/unsubscribe/${token}`,
  mailSettings: () => '/settings#mail',
  settings: (query: { error?: string } = {}) => withQuery('/settings', query),
  deleteAccount: () => '/settings/delete',
  help: (about?: string) => (about ? `/help#${about}` : '/help'),
  /** the keys of the pages, listed */
  keys: () => '/help#keys',
  keySettings: () => '/settings#keys',
  health: () => '/api/health',
  providerSignIn: (provider: string) => `/api/auth/start/${provider}`,
}

/** What the page of progress shows: all, one area or one competency, by key, and how far back. */
export type ProgressQuery = { area?: string; competency?: string; period?: string }

/** What the form of a new entry is filled with; `like` is an entry to repeat. */
export type NewEntryQuery = {
  kind?: string
  goal?: string
  competency?: string
  like?: string
  title?: string
  /** a day */
  date?: string
}

/** What the list of skills is narrowed to. */
export type SkillsQuery = {
  words?: string
  competency?: string
  /** a day: the skills that grew since then */
  since?: string
  /** the archived ones too */
  archived?: 'yes'
}

/** Which entries the journal shows (lib/journal/rules/filter reads it), and from which key on. */
export type JournalQuery = {
  /** one of these kinds */
  kind?: readonly string[]
  /** keys */
  area?: string
  competency?: string
  /** ids */
  goal?: string
  skill?: string
  /** first and last day */
  from?: string
  to?: string
  state?: string
  private?: 'only' | 'without'
  words?: string
  before?: string
  after?: string
}

/** Whether a page asks if one's level has changed, or says that it was answered: see lib/progress/rules/asked-for-level. */
type LevelAsked = { asked?: 'level'; rated?: string }

function withQuery(path: string, query: Record<string, string | readonly string[] | undefined>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query))
    for (const each of value ? [value].flat() : []) search.append(key, each)
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
