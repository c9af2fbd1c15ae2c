import { describe, expect, it } from 'vitest'
import { deleteInput, editInput, logInput } from '@/lib/journal/schema'

const sent = {
  requestId: 'request-0001',
  kind: 'course',
  title: '  Distributed   systems ',
  state: 'done',
  startsOn: '2027-03-01',
  endsOn: '',
  minutes: '1:30',
  provider: 'A school',
  link: 'https://example.org/course',
  reflection: 'One\r\ntwo',
  competencies: 'courses-and-certifications',
  goalId: '',
}

function faults(changes: Record<string, unknown>): Record<string, string> {
  const parsed = logInput.safeParse({ ...sent, ...changes })
  if (parsed.success) return {}
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}

describe('the form of an entry', () => {
  it('is read as a tidy entry', () => {
    expect(logInput.parse({ ...sent, isPrivate: 'on', extra: 'dropped' })).toEqual({
      requestId: 'request-0001',
      kind: 'course',
      title: 'Distributed systems',
      state: 'done',
      startsOn: '2027-03-01',
      endsOn: null,
      minutes: 90,
      provider: 'A school',
      link: 'https://example.org/course',
      number: '',
      expiresOn: null,
      audience: '',
      slides: '',
      takenAway: '',
      reflection: 'One\ntwo',
      competencies: ['courses-and-certifications'],
      skills: [],
      goalId: null,
      isPrivate: true,
    })
  })

  it('needs a kind, a title and a day of its own alone', () => {
    const { kind, title, endsOn, requestId } = sent
    expect(logInput.parse({ kind, title, endsOn, requestId })).toMatchObject({
      state: 'done',
      minutes: null,
      provider: '',
      link: '',
      reflection: '',
      takenAway: '',
      competencies: [],
      skills: [],
      goalId: null,
      isPrivate: false,
    })
  })

  it.each([
    ['an unknown kind', { kind: 'party' }, 'kind'],
    ['no kind', { kind: undefined }, 'kind'],
    ['a blank title', { title: ' \n ' }, 'title'],
    ['a title of 201 characters', { title: 'a'.repeat(201) }, 'title'],
    ['an unknown state', { state: 'dropped' }, 'state'],
    ['a day that does not exist', { endsOn: '2027-02-30' }, 'endsOn'],
    ['a start that is no day', { startsOn: 'yesterday' }, 'startsOn'],
    ['a time that is none', { minutes: 'long' }, 'minutes'],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'link'],
    ['a file for a link', { link: 'ftp://example.org/a' }, 'link'],
    ['slides that are no link', { kind: 'talk', slides: 'on my laptop' }, 'slides'],
    ['a last day that does not exist', { kind: 'certification', expiresOn: '2027-02-30' }, 'expiresOn'],
    ['a number of 201 characters', { kind: 'certification', number: '1'.repeat(201) }, 'number'],
    ['more than fifty skills', { skills: Array.from({ length: 51 }, (_, at) => `s${at}`) }, 'skills'],
    ['a reflection of 20,001 characters', { reflection: 'a'.repeat(20_001) }, 'reflection'],
    [
      'more than twenty competencies',
      { competencies: Array.from({ length: 21 }, (_, at) => `c${at}`) },
      'competencies',
    ],
    ['a goal that is no identifier', { goalId: "x' or 1" }, 'goalId'],
    ['two titles', { title: ['a', 'b'] }, 'title'],
    ['no request id', { requestId: '' }, 'requestId'],
  ])('is refused with %s', (_, changes, field) => {
    expect(Object.keys(faults(changes))).toEqual([field])
  })

  it('takes a reflection of 20,000 characters and a title of 200', () => {
    expect(faults({ reflection: 'a'.repeat(20_000), title: 'a'.repeat(200) })).toEqual({})
  })

  it('names a field that it refuses as the kind does', () => {
    const tooLong = { provider: 'a'.repeat(201) }
    expect(faults({ ...tooLong, kind: 'talk' }).provider).toBe('“Venue” is longer than 200 characters.')
    expect(faults({ ...tooLong, kind: 'article' }).provider).toMatch(/^“Where it appeared” is longer/)
    expect(faults({ kind: 'certification', endsOn: '2027-02-30' }).endsOn).toMatch(/^“Issued” is not a day/)
    // of another kind, where it is shown because it is refused
    expect(faults({ kind: 'course', slides: 'on my laptop' }).slides).toMatch(/^“Slides” must begin with/)
  })

  it('keeps what was typed for another kind', () => {
    expect(logInput.parse({ ...sent, number: 'C-1', takenAway: 'Ask first.' })).toMatchObject({
      kind: 'course',
      number: 'C-1',
      takenAway: 'Ask first.',
    })
  })

  it('needs the version that it was drawn from to change or delete', () => {
    expect(editInput.safeParse({ ...sent, id: 'entry-1' }).success).toBe(false)
    expect(editInput.safeParse({ ...sent, id: 'entry-1', version: '2' }).success).toBe(true)
    expect(deleteInput.safeParse({ id: 'entry-1' }).success).toBe(false)
    expect(deleteInput.parse({ id: 'entry-1', version: '2' })).toEqual({ id: 'entry-1', version: 2 })
  })
})
