import { z } from 'zod'
import packageJson from '../package.json' with { type: 'json' }

/** An identity provider that the operator has configured. */
export type ProviderSettings = {
  id: 'github' | 'google' | 'oidc'
  name: string
  issuer: string
  clientId: string
  clientSecret: string
}

/** An S3-compatible storage; `endpoint` has the bucket as its path. */
export type StorageSettings = {
  endpoint: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

export type Settings = {
  databaseUrl: string
  dataDir: string
  /** the address that people use, without a trailing slash; undefined: whatever address they came by */
  appUrl: string | undefined
  /** signs next-auth's short-lived cookies and keys the rate limits */
  secret: string
  signUp: 'open' | 'closed'
  /** how many proxies in front of the server may be believed */
  trustProxy: number
  smtpUrl: string | undefined
  /** where the bytes of files lie; undefined: in the data folder */
  storage: StorageSettings | undefined
  /** how many megabytes (of 1,048,576 bytes) the files of one person may have together */
  storageQuotaMb: number
  mailFrom: string
  providers: ProviderSettings[]
  /** for tests and screenshots: the instant at which the clock stands */
  fixedClock: Date | undefined
  version: string
}

const address = (name: string, example: string, protocols: RegExp) =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.test(text) && new URL(text).hostname !== '', {
      error: `${name} must be an address such as ${example}.`,
    })
    .optional()

const web = /^https?:\/\//

const variables = z.object({
  DATABASE_URL: z.string('DATABASE_URL is not set; start the program with npm start.'),
  DATA_DIR: z.string().default('./data'),
  APP_URL: address('APP_URL', 'https://belay.example.org', web)
    .transform((text) => text?.replace(/\/+$/, ''))
    .refine((text) => text === undefined || /^https?:\/\/[^/@?#]+$/.test(text), {
      error: 'APP_URL must be a scheme and a host, such as https://belay.example.org, and nothing after it.',
    }),
  SECRET: z
    .string('SECRET is not set; npm start makes one in the data folder.')
    .min(32, 'SECRET needs at least 32 characters; npm start makes one in the data folder.'),
  SIGN_UP: z.enum(['open', 'closed'], 'SIGN_UP must be open or closed.').default('open'),
  TRUST_PROXY: z
    .string()
    .regex(/^(\d|10)$/, 'TRUST_PROXY must be the number of proxies in front of Belay, from 0 to 10.')
    .default('0')
    .transform(Number),
  SMTP_URL: address('SMTP_URL', 'smtp://user:password@mail.example.org:587', /^smtps?:\/\//),
  MAIL_FROM: z.string().default('Belay <belay@localhost>'),
  STORAGE_URL: z
    .string()
    .refine((text) => storageOf(text) !== null, {
      error:
        'STORAGE_URL must be an address with a key, a secret and a bucket, such as https://KEY:SECRET@s3.example.org/bucket?region=eu-central-1.',
    })
    .optional(),
  STORAGE_QUOTA_MB: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'STORAGE_QUOTA_MB must be a number of megabytes, from 1 to 999999.')
    .default('200')
    .transform(Number),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  OIDC_ISSUER: address('OIDC_ISSUER', 'https://login.example.org', web),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('Company account'),
  CLOCK_FIXED_AT: z.iso
    .datetime({ offset: true, error: 'CLOCK_FIXED_AT must be an instant such as 2027-03-10T12:00:00Z.' })
    .optional(),
})

let settings: Settings | null = null

/** The settings from the environment, read once. Throws one sentence that names the variable that is wrong. */
export function env(): Settings {
  settings ??= readSettings(process.env)
  return settings
}

/** Reads settings from a set of variables; one that is empty counts as not set. Exported for its tests. */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const set = Object.entries(source).flatMap(([name, text]) => (text?.trim() ? [[name, text.trim()]] : []))
  const parsed = variables.safeParse(Object.fromEntries(set))
  if (!parsed.success) throw new Error(parsed.error.issues[0]?.message)
  const v = parsed.data
  if (v.SMTP_URL && !v.APP_URL) {
    // whoever asks for the mail could otherwise choose by the Host header where its link leads
    throw new Error(
      'APP_URL is not set: with SMTP_URL Belay sends mails with links, and they need its address.',
    )
  }
  return {
    databaseUrl: v.DATABASE_URL,
    dataDir: v.DATA_DIR,
    appUrl: v.APP_URL,
    secret: v.SECRET,
    signUp: v.SIGN_UP,
    trustProxy: v.TRUST_PROXY,
    smtpUrl: v.SMTP_URL,
    storage: v.STORAGE_URL ? (storageOf(v.STORAGE_URL) ?? undefined) : undefined,
    storageQuotaMb: v.STORAGE_QUOTA_MB,
    mailFrom: v.MAIL_FROM,
    providers: providersOf(v),
    fixedClock: v.CLOCK_FIXED_AT ? new Date(v.CLOCK_FIXED_AT) : undefined,
    version: packageJson.version,
  }
}

/** The storage that an address names; null for an address that lacks something. */
function storageOf(text: string): StorageSettings | null {
  if (!URL.canParse(text) || !web.test(text)) return null
  const url = new URL(text)
  const bucket = /^\/([A-Za-z0-9._-]+)\/?$/.exec(url.pathname)?.[1]
  if (!url.username || !url.password || !bucket) return null
  try {
    return {
      endpoint: `${url.origin}/${bucket}`,
      region: url.searchParams.get('region') ?? 'us-east-1',
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
    }
  } catch (error) {
    // a percent sign that escapes nothing
    if (error instanceof URIError) return null
    throw error
  }
}

function providersOf(v: z.output<typeof variables>): ProviderSettings[] {
  const { GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET, GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET } = v
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = v
  const providers: ProviderSettings[] = []
  if (isConfigured({ GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET })) {
    providers.push({
      id: 'github',
      name: 'GitHub',
      issuer: 'https://github.com',
      clientId: GITHUB_CLIENT_ID ?? '',
      clientSecret: GITHUB_CLIENT_SECRET ?? '',
    })
  }
  if (isConfigured({ GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET })) {
    providers.push({
      id: 'google',
      name: 'Google',
      issuer: 'https://accounts.google.com',
      clientId: GOOGLE_CLIENT_ID ?? '',
      clientSecret: GOOGLE_CLIENT_SECRET ?? '',
    })
  }
  if (isConfigured({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET })) {
    providers.push({
      id: 'oidc',
      name: v.OIDC_NAME,
      issuer: OIDC_ISSUER?.replace(/\/+$/, '') ?? '',
      clientId: OIDC_CLIENT_ID ?? '',
      clientSecret: OIDC_CLIENT_SECRET ?? '',
    })
  }
  return providers
}

/** Whether the variables of a provider are set: all of them or none. */
function isConfigured(of: Record<string, string | undefined>): boolean {
  const names = Object.keys(of)
  const missing = names.filter((name) => of[name] === undefined)
  if (missing.length > 0 && missing.length < names.length) {
    throw new Error(`${missing[0]} is not set: an identity provider needs all of ${names.join(', ')}.`)
  }
  return missing.length === 0
}
