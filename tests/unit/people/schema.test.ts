import { describe, expect, it } from 'vitest'
import { deleteInput, profileInput, resetInput, signInInput, signUpInput } from '@/lib/people/schema'

describe('what is typed to sign up', () => {
  const typed = {
    name: ' Ada  Lead ',
    email: ' Ada@Example.org ',
    password: ' ten chars ',
    timeZone: 'Europe/Oslo',
  }

  it('is tidied up but for the password', () => {
    expect(signUpInput.parse({ ...typed, isOperator: 'true', id: '1' })).toEqual({
      name: 'Ada Lead',
      email: 'Ada@Example.org',
      password: ' ten chars ',
      timeZone: 'Europe/Oslo',
      invitation: '',
    })
  })

  it('goes on without a time zone that the browser does not know', () => {
    for (const timeZone of [undefined, '', 'Mars/Olympus', ['UTC', 'UTC']]) {
      expect(signUpInput.parse({ ...typed, timeZone }).timeZone).toBe('UTC')
    }
  })

  it('is refused field by field', () => {
    const { error } = signUpInput.safeParse({ name: ' ', email: 'ada', password: 'short' })
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['name', 'Your name is missing.'],
      ['email', 'This is not a mail address. Write it as name@example.org.'],
      ['password', 'Choose a password of at least 10 characters.'],
    ])
  })
})

describe('what is typed to sign in', () => {
  it('is looked at no further than needed: what is no address is only unknown', () => {
    expect(signInInput.parse({ email: ' ada ', password: '' })).toEqual({ email: 'ada', password: '' })
    expect(signInInput.parse({})).toEqual({ email: '', password: '' })
  })

  it('holds no character that a database refuses', () => {
    expect(signInInput.parse({ email: 'ada\u0000@example.org', password: 'x' }).email).toBe('ada@example.org')
  })
})

describe('what the other forms of an account send', () => {
  it('changes nothing but what they are for', () => {
    const sent = { version: '1', name: 'Ada', timeZone: 'UTC', email: 'eve@example.org', isOperator: 'true' }
    expect(profileInput.parse(sent)).toEqual({ version: 1, name: 'Ada', timeZone: 'UTC' })
  })

  it('may leave out what does not apply', () => {
    expect(deleteInput.parse({})).toEqual({ currentPassword: '', confirmation: '' })
    expect(resetInput.parse({ newPassword: 'ten chars!' })).toEqual({ token: '', newPassword: 'ten chars!' })
  })

  it('refuses a token longer than any that is handed out', () => {
    expect(resetInput.safeParse({ token: 'a'.repeat(101), newPassword: 'ten chars!' }).success).toBe(false)
  })
})
