import { importsOf, type SourceFile } from './source-files'

/** B ← C: a domain may import the ones before it. `activity` imports no domain and serves all. */
const domains = [
  'framework',
  'people',
  'access',
  'ratings',
  'skills',
  'plans',
  'journal',
  'evidence',
  'progress',
  'search',
  'reviews',
  'packet',
  'comments',
  'notices',
  'exchange',
]
const parts = ['types', 'schema', 'rules', 'messages', 'data', 'queries', 'commands'] as const
type Part = (typeof parts)[number]

/** Which parts of the same or an earlier domain each part may import. */
const within: Record<Part, Part[]> = {
  types: ['types', 'rules'],
  schema: ['types', 'rules', 'schema'],
  rules: ['types', 'rules'],
  messages: ['types', 'rules', 'messages'],
  data: ['types', 'rules', 'data'],
  queries: ['types', 'rules', 'data', 'queries'],
  // its own folder's: a step that several commands share; never another domain's command
  commands: ['types', 'schema', 'rules', 'messages', 'data', 'queries', 'commands'],
}

/** What else each part may import. */
const beside: Record<Part, RegExp> = {
  types: /^lib\/(result|activity\/types|auth\/(actor|grant|scope))$/,
  schema: /^(zod|lib\/fields)$/,
  // calendar arithmetic is pure; asking what time it is, is not (see `clockless`)
  rules:
    /^(mdast|mdast-util-from-markdown|lib\/(clock|folded|tangled-text|result|form-values|activity\/types|auth\/(policy|actor|grant)))$/,
  messages: /^$/,
  data: /^lib\/(db\/(client|text-search|with-competencies|[a-z]+(-[a-z]+)*-rows)|activity\/types|clock|ids|errors|auth\/(scope|actor|grant))$/,
  queries:
    /^lib\/(db\/transaction|db\/client|clock|folded|errors|env|activity\/data|auth\/(policy|scope|actor|grant|sessions|token|unsubscribe-token))$/,
  commands:
    /^(zod|node:crypto|lib\/(db\/(transaction|client|errors)|storage\/[a-z0-9-]+|clock|ids|errors|env|mail|routes|result|form-values|activity\/(data|types)|auth\/[a-z-]+))$/,
}

type Place = { domain: string; part: Part }

/** Where in which domain a path lies, or null. */
function place(path: string): Place | null {
  const [, domain = '', part = ''] = /^lib\/([a-z-]+)\/([a-z]+)(?:[/.]|$)/.exec(path) ?? []
  if (!domains.includes(domain) || !(parts as readonly string[]).includes(part)) return null
  return { domain, part: part as Part }
}

/** Imports that go against the flow, one sentence each. */
export function importFaults(files: SourceFile[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter((target) => !mayImport(file.path, target))
      .map((target) => `${file.path} may not import ${target}`),
  )
}

function mayImport(from: string, target: string): boolean {
  if (/^app\//.test(target))
    return /^app\//.test(from) && (/^app\/actions\//.test(target) || /\.css$/.test(target))
  const home = place(from)
  if (home) return mayImportInDomain(home, target)
  if (from.startsWith('components/')) return componentMay(from, target)
  if (from.startsWith('app/actions/')) return actionMay(target)
  // some handlers write: a link that marks as read on the way, a mail program that unsubscribes, a form with a file
  if (from.startsWith('app/api/')) return place(target)?.part !== 'data'
  if (from.startsWith('app/')) return pageMay(target)
  if (/^lib\/(auth|http|activity|db|storage)\//.test(from)) return !place(target)
  if (/^lib\/[a-z-]+\.ts$/.test(from))
    return !place(target) && (from === 'lib/health.ts' || !target.startsWith('lib/db/'))
  return true
}

function mayImportInDomain(home: Place, target: string): boolean {
  const there = place(target)
  if (!there) return beside[home.part].test(target)
  const distance = domains.indexOf(home.domain) - domains.indexOf(there.domain)
  if (distance < 0 || !within[home.part].includes(there.part)) return false
  return distance === 0 || there.part !== 'commands'
}

function componentMay(from: string, target: string): boolean {
  const there = place(target)
  if (there)
    return (
      !/^components\/(ui|charts|shell)\//.test(from) && ['types', 'rules', 'messages'].includes(there.part)
    )
  if (target.startsWith('lib/'))
    return /^lib\/(routes|result|folded|tangled-text|form|form-values|unread-notices|auth\/(actor|grant))$/.test(
      target,
    )
  return true
}

function pageMay(target: string): boolean {
  const there = place(target)
  if (there) return ['types', 'rules', 'queries'].includes(there.part)
  if (target.startsWith('lib/'))
    return /^lib\/(routes|result|env|mail|ids|page|log|auth\/(session|guest-session|actor))$/.test(target)
  return true
}

function actionMay(target: string): boolean {
  const there = place(target)
  if (there) return ['types', 'schema', 'commands', 'messages', 'rules'].includes(there.part)
  if (target.startsWith('lib/'))
    return /^lib\/(action|routes|result|log|origin|auth\/(session|guest-session|actor))$/.test(target)
  return target === 'next/server'
}

/** `rules` take the time as an argument: a rule that asks for it is found here. */
export function clockFaults(files: SourceFile[]): string[] {
  return files
    .filter(({ path }) => place(path)?.part === 'rules')
    .filter(({ text }) => /\bnow\(\)|\bDate\.now\(|new Date\(\)/.test(text))
    .map(({ path }) => `${path} asks what time it is; a rule takes it as an argument`)
}

/** Files of a domain under a name that the house does not have, and domains that nobody has named. */
export function domainNameFaults(files: SourceFile[]): string[] {
  const seams = ['auth', 'db', 'http', 'activity', 'storage']
  return files
    .map(({ path }) => path)
    .filter((path) => /^lib\/[^/]+\//.test(path))
    .filter((path) => {
      const [, folder = '', next = ''] = path.split('/')
      if (seams.includes(folder)) return false
      return !domains.includes(folder) || !(parts as readonly string[]).includes(next.replace(/\.tsx?$/, ''))
    })
    .map((path) => `${path} has a name that the house does not have`)
}
