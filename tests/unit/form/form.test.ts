import { describe, expect, it } from 'vitest'
import { formValues, nested, returnableValues } from '@/lib/form'

function form(...fields: [string, string | File][]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

const file = (name = 'a.txt') => new File(['text'], name)

describe('the fields of a form', () => {
  it('are texts, and lists where a name occurs more than once', () => {
    const sent = form(['title', 'One'], ['tag', 'a'], ['tag', 'b'], ['empty', ''])
    expect(formValues(sent)).toEqual({ title: 'One', tag: ['a', 'b'], empty: '' })
  })

  it("leaves out the framework's own fields and files", () => {
    const sent = form(
      ['$ACTION_ID_123', ''],
      ['$ACTION_REF_1', ''],
      ['$ACTION_1:0', '{}'],
      ['$ACTION_KEY', 'k'],
      ['title', 'kept'],
      ['upload', file()],
      ['mixed', file()],
      ['mixed', 'text'],
      ['price$ACTION', 'kept too'],
    )
    expect(formValues(sent)).toEqual({ title: 'kept', mixed: 'text', price$ACTION: 'kept too' })
  })

  it('are a list where one of two lists was chosen', () => {
    expect(formValues(form(['one-of.keys', 'a b'], ['title', 'a b']))).toEqual({
      keys: ['a', 'b'],
      title: 'a b',
    })
    expect(formValues(form(['one-of.keys', '']))).toEqual({ keys: [] })
    expect(Object.getPrototypeOf(formValues(form(['one-of.__proto__', 'a'])))).toBe(Object.prototype)
  })

  it('cannot reach the prototype of anything', () => {
    const sent = form(
      ['__proto__', 'a'],
      ['__proto__', 'b'],
      ['constructor', 'c'],
      ['toString', 'd'],
      ['__proto__.polluted', 'e'],
      ['constructor.prototype.polluted', 'f'],
      ['a.__proto__.polluted', 'g'],
      ['a.constructor.prototype.polluted', 'h'],
      ['title', 'kept'],
    )
    const values = formValues(sent)
    const tree = nested(values)
    const back = returnableValues(values)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect([Object.prototype, null]).toContain(Object.getPrototypeOf(values))
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype)
    expect(Object.hasOwn(values, '__proto__')).toBe(false)
    expect(Object.hasOwn(back, '__proto__')).toBe(false)
    expect(JSON.stringify(tree)).not.toMatch(/polluted|proto|constructor/)
    expect(tree.title).toBe('kept')
  })
})

describe('dotted names', () => {
  it('become nested values', () => {
    const values = {
      title: 'Goal',
      'milestones.0.title': 'first',
      'milestones.0.dueOn': '2027-01-01',
      'milestones.1.title': 'second',
      'tags.list': ['a', 'b'],
    }
    expect(JSON.parse(JSON.stringify(nested(values)))).toEqual({
      title: 'Goal',
      milestones: { 0: { title: 'first', dueOn: '2027-01-01' }, 1: { title: 'second' } },
      tags: { list: ['a', 'b'] },
    })
  })

  it('that contradict each other keep the last of them', () => {
    expect(nested({ a: '1', 'a.b': '2' })).toEqual({ a: { b: '2' } })
    expect(nested({ 'a.b': '2', a: '1' })).toEqual({ a: '1' })
    expect(nested({ 'a.b': ['1', '2'], 'a.b.c': '3' })).toEqual({ a: { b: { c: '3' } } })
  })

  it('with an empty part are dropped', () => {
    expect(nested({ '': 'x', '.': 'x', 'a.': 'x', '.a': 'x', 'a..b': 'x' })).toEqual({})
  })

  it('have no inherited properties', () => {
    const tree = nested({ 'a.b': '1' })
    expect(tree.toString).toBeUndefined()
    expect((tree.a as Record<string, unknown>).toString).toBeUndefined()
  })

  it('of ten thousand parts are read like any other', () => {
    const name = Array.from({ length: 10_000 }, () => 'a').join('.')
    let at: unknown = nested({ [name]: 'deep' })
    for (let n = 0; n < 10_000; n++) at = (at as Record<string, unknown>).a
    expect(at).toBe('deep')
  })
})

describe('what a refused form is filled with', () => {
  it('is everything but passwords', () => {
    const values = {
      email: 'ada@example.org',
      tag: ['a', 'b'],
      password: 'secret-1',
      newPassword: 'secret-2',
      currentPassword: ['secret-3', 'secret-4'],
      PASSWORD: 'secret-5',
      'account.password': 'secret-6',
    }
    const back = returnableValues(values)
    expect(back).toEqual({ email: 'ada@example.org', tag: ['a', 'b'] })
    expect(JSON.stringify(back)).not.toContain('secret')
  })
})
