import { notFound, redirect } from 'next/navigation'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepingText } from '@/components/ui/keeping-text'
import { type ActionState, idle } from '@/lib/result'

function sent(): FormData {
  const form = new FormData()
  form.append('title', 'typed')
  form.append('competencies', 'delegation')
  form.append('competencies', 'speaking')
  form.append('newPassword', 'a long secret')
  form.append('$ACTION_REF_1', '')
  return form
}

const failing = keepingText(async () => {
  throw new TypeError('Failed to fetch')
})

// the browser's, which the runner lacks
beforeEach(() => vi.stubGlobal('navigator', { onLine: true }))
afterEach(() => vi.unstubAllGlobals())

describe('a request that fails', () => {
  it('becomes a refusal that keeps what was typed, but no password', async () => {
    expect(await failing(idle, sent())).toMatchObject({
      ok: false,
      code: 'unsent',
      message: expect.stringMatching(/^Your text is still here\./),
      values: { title: 'typed', competencies: ['delegation', 'speaking'] },
    })
    const state = await failing(idle, sent())
    expect(Object.keys(state.ok === false ? state.values : {})).toEqual(['title', 'competencies'])
  })

  it('says so when it is the connection that is gone', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    expect(await failing(idle, sent())).toMatchObject({ message: expect.stringContaining('You are offline') })
  })

  it('leaves a conflict that was being settled as it was', async () => {
    const conflict: ActionState = {
      ok: false,
      code: 'conflict',
      message: '',
      values: {},
      theirs: { title: 'theirs' },
      version: 7,
    }
    expect(await failing(conflict, sent())).toMatchObject({ theirs: { title: 'theirs' }, version: 7 })
  })
})

it('lets a redirect and a missing page through the guard of a form', async () => {
  const leaving = keepingText(async () => redirect('/goals'))
  await expect(leaving(idle, sent())).rejects.toMatchObject({
    digest: expect.stringContaining('NEXT_REDIRECT'),
  })
  const missing = keepingText(async () => notFound())
  await expect(missing(idle, sent())).rejects.toMatchObject({ digest: expect.stringContaining('404') })
})
