import { describe, expect, it } from 'vitest'
import { readSettings } from '@/lib/env'

const least = { DATABASE_URL: 'file:./data/belay.db', SECRET: 'x'.repeat(32) }

function sentenceFor(changes: Record<string, string | undefined>): string {
  try {
    readSettings({ ...least, ...changes })
  } catch (error) {
    return (error as Error).message
  }
  return 'no error'
}

describe('the settings', () => {
  it('have a default for everything but the database and the secret', () => {
    const settings = readSettings(least)
    expect(settings).toEqual({
      databaseUrl: 'file:./data/belay.db',
      dataDir: './data',
      appUrl: undefined,
      secret: 'x'.repeat(32),
      signUp: 'open',
      trustProxy: 0,
      smtpUrl: undefined,
      storage: undefined,
      storageQuotaMb: 200,
      mailFrom: 'Belay <belay@localhost>',
      providers: [],
      fixedClock: undefined,
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    })
  })

  it('take an empty variable for one that is not set', () => {
    const names = [
      ...['APP_URL', 'DATA_DIR', 'SIGN_UP', 'TRUST_PROXY', 'SMTP_URL', 'MAIL_FROM', 'CLOCK_FIXED_AT'],
      ...['STORAGE_URL', 'STORAGE_QUOTA_MB'],
      ...['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET', 'GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
      ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'],
    ]
    const empty = Object.fromEntries(names.map((name) => [name, '']))
    expect(readSettings({ ...least, ...empty })).toEqual(readSettings(least))
  })

  it('are read from their variables', () => {
    const settings = readSettings({
      ...least,
      APP_URL: 'https://belay.example.org//',
      SIGN_UP: 'closed',
      TRUST_PROXY: '2',
      SMTP_URL: 'smtp://mail.example.org',
      MAIL_FROM: 'Growth <growth@example.org>',
      CLOCK_FIXED_AT: '2027-03-10T12:00:00Z',
    })
    expect(settings).toMatchObject({
      appUrl: 'https://belay.example.org',
      signUp: 'closed',
      trustProxy: 2,
      smtpUrl: 'smtp://mail.example.org',
      mailFrom: 'Growth <growth@example.org>',
      fixedClock: new Date('2027-03-10T12:00:00Z'),
    })
  })

  it.each([
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', ''],
    ['SECRET', undefined],
    ['SECRET', 'short'],
    ['SIGN_UP', 'maybe'],
    ['SIGN_UP', 'Closed'],
    ['TRUST_PROXY', 'yes'],
    ['TRUST_PROXY', '-1'],
    ['TRUST_PROXY', '1.5'],
    ['TRUST_PROXY', '11'],
    ['APP_URL', 'belay.example.org'],
    ['APP_URL', 'ftp://belay.example.org'],
    ['APP_URL', 'https://'],
    ['APP_URL', 'https://example.org/belay'],
    ['APP_URL', 'https://ada:secret@example.org'],
    ['SMTP_URL', 'mail.example.org'],
    ['OIDC_ISSUER', 'login.example.org'],
    ['CLOCK_FIXED_AT', 'noon'],
  ])('refuse %s=%j in one sentence that names it', (name, value) => {
    const sentence = sentenceFor({ [name]: value })
    expect(sentence).toMatch(/^[A-Z][^\n]*\.$/)
    expect(sentence).toContain(name)
    expect(sentence).not.toMatch(/Invalid|expected|received|NaN|ZodError|Too /)
    if (name === 'SECRET' && value) expect(sentence).not.toContain(value)
  })

  it('need the address of the installation where mails with links are sent', () => {
    const sentence = sentenceFor({ SMTP_URL: 'smtp://mail.example.org' })
    expect(sentence).toMatch(/^APP_URL is not set[^\n]*\.$/)
  })
})

describe('identity providers', () => {
  const github = { GITHUB_CLIENT_ID: 'id-1', GITHUB_CLIENT_SECRET: 'secret-1' }
  const google = { GOOGLE_CLIENT_ID: 'id-2', GOOGLE_CLIENT_SECRET: 'secret-2' }
  const oidc = {
    OIDC_ISSUER: 'https://login.example.org/realm/',
    OIDC_CLIENT_ID: 'id-3',
    OIDC_CLIENT_SECRET: 'secret-3',
  }

  it('are those that are configured, each with who vouches', () => {
    const { providers } = readSettings({ ...least, ...github, ...google, ...oidc, OIDC_NAME: 'Acme' })
    expect(providers).toEqual([
      {
        id: 'github',
        name: 'GitHub',
        issuer: 'https://github.com',
        clientId: 'id-1',
        clientSecret: 'secret-1',
      },
      {
        id: 'google',
        name: 'Google',
        issuer: 'https://accounts.google.com',
        clientId: 'id-2',
        clientSecret: 'secret-2',
      },
      {
        id: 'oidc',
        name: 'Acme',
        issuer: 'https://login.example.org/realm',
        clientId: 'id-3',
        clientSecret: 'secret-3',
      },
    ])
  })

  it.each(Object.keys({ ...github, ...google, ...oidc }))(
    'that are configured by half are refused by the name of what is missing: %s',
    (missing) => {
      const set = { ...github, ...google, ...oidc, [missing]: undefined }
      expect(sentenceFor(set)).toMatch(new RegExp(`^${missing} is not set[^\\n]*\\.$`))
    },
  )
})

describe('the settings of the storage', () => {
  const url = 'https://k%2Fey:s%2Becret@s3.example.org:9000/my-bucket?region=eu-central-1'

  it('are read from the address and the figure', () => {
    expect(readSettings({ ...least, STORAGE_URL: url, STORAGE_QUOTA_MB: '50' })).toMatchObject({
      storage: {
        endpoint: 'https://s3.example.org:9000/my-bucket',
        ...{ region: 'eu-central-1', accessKeyId: 'k/ey', secretAccessKey: 's+ecret' },
      },
      storageQuotaMb: 50,
    })
    expect(readSettings({ ...least, STORAGE_URL: 'http://a:b@h/c' }).storage?.region).toBe('us-east-1')
  })

  it('refuse what they cannot be, without repeating the secret', () => {
    for (const wrong of [
      's3://a:b@h/c',
      'https://s3.example.org/c',
      'https://a:b@h/',
      'https://a:b@h/c/d',
      'https://a:%ZZ@h/c',
      'x',
    ])
      expect(sentenceFor({ STORAGE_URL: wrong })).toMatch(/^STORAGE_URL must be an address with a key/)
    for (const wrong of ['0', '-1', '1.5', 'much', '1000000'])
      expect(sentenceFor({ STORAGE_QUOTA_MB: wrong })).toMatch(/^STORAGE_QUOTA_MB must be a number/)
  })
})
