import { describe, expect, it } from 'vitest'
import { kindOfPath, refusedMethod } from '@/lib/http/methods'

const form = { contentType: 'application/x-www-form-urlencoded', callsAction: false }
const bare = { contentType: undefined, callsAction: false }

describe('methods', () => {
  it('tells pages, files of the build and route handlers apart', () => {
    expect(kindOfPath('/plan')).toBe('page')
    expect(kindOfPath('/api-guide')).toBe('page')
    expect(kindOfPath('/_next/static/chunks/a.js')).toBe('asset')
    expect(kindOfPath('/icon.svg')).toBe('asset')
    expect(kindOfPath('/api/health')).toBe('api')
  })

  it.each(['GET', 'HEAD'])('lets %s pass at every address', (method) => {
    for (const path of ['/plan', '/_next/static/a.js', '/api/health'])
      expect(refusedMethod({ method, path, ...bare })).toBeNull()
  })

  it.each(['OPTIONS', 'TRACE', 'CONNECT', 'PURGE'])('refuses %s at every address', (method) => {
    for (const path of ['/plan', '/_next/static/a.js', '/api/health'])
      expect(refusedMethod({ method, path, ...form })).toContain('GET')
  })

  it('refuses to put, patch or delete a page and names what it takes', () => {
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect(refusedMethod({ method, path: '/plan', ...form })).toEqual(['GET', 'HEAD', 'POST'])
  })

  it('takes forms and called actions on pages, and no other POST', () => {
    const post = { method: 'POST', path: '/plan' }
    expect(refusedMethod({ ...post, ...form })).toBeNull()
    expect(
      refusedMethod({ ...post, contentType: 'Multipart/Form-Data; boundary=x', callsAction: false }),
    ).toBeNull()
    expect(refusedMethod({ ...post, contentType: 'text/plain;charset=UTF-8', callsAction: true })).toBeNull()
    expect(refusedMethod({ ...post, contentType: 'application/json', callsAction: false })).toEqual([
      'GET',
      'HEAD',
    ])
    expect(refusedMethod({ ...post, ...bare })).toEqual(['GET', 'HEAD'])
  })

  it('refuses to post to a file of the build', () => {
    expect(refusedMethod({ method: 'POST', path: '/_next/static/a.js', ...form })).toEqual(['GET', 'HEAD'])
  })

  it('takes at a route handler what it serves and names that', () => {
    const handlers = {
      '/api/health': { methods: ['GET'] },
      '/api/auth/[...nextauth]': { methods: ['GET'] },
      '/api/auth/start/[provider]': { methods: ['POST'] },
    }
    const ask = (method: string, path: string) => refusedMethod({ method, path, ...bare, handlers })
    expect(ask('GET', '/api/health')).toBeNull()
    expect(ask('HEAD', '/api/health/')).toBeNull()
    expect(ask('POST', '/api/health')).toEqual(['GET', 'HEAD'])
    expect(ask('DELETE', '/api/auth/callback/oidc')).toEqual(['GET', 'HEAD'])
    expect(ask('POST', '/api/auth/start/oidc')).toBeNull()
    expect(ask('GET', '/api/auth/start/oidc')).toEqual(['POST'])
    expect(ask('GET', '/api/auth/start/oidc/more')).toBeNull()
  })

  it('lets the usual methods pass where no route handler is known', () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect(refusedMethod({ method, path: '/api/nothing', ...bare, handlers: {} })).toBeNull()
  })
})
