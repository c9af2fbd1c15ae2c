import { describe, expect, it } from 'vitest'
import { BODY_LIMIT, refusedBody } from '@/lib/http/body'

const none = { contentLength: undefined, transferEncoding: undefined, contentType: undefined }

describe('the body of a request', () => {
  it('takes a body as long as the limit and no longer', () => {
    expect(refusedBody({ ...none, contentLength: String(BODY_LIMIT) })).toBeNull()
    expect(refusedBody({ ...none, contentLength: String(BODY_LIMIT + 1) })).toBe(413)
    expect(refusedBody({ ...none, contentLength: '9'.repeat(40) })).toBe(413)
  })

  it('takes a request without a body', () => {
    expect(refusedBody(none)).toBeNull()
  })

  it('refuses a body that does not say how long it is', () => {
    expect(refusedBody({ ...none, transferEncoding: 'chunked' })).toBe(411)
    expect(refusedBody({ ...none, contentLength: '-1' })).toBe(400)
  })

  it('refuses a body in parts that does not say where they end', () => {
    expect(refusedBody({ ...none, contentType: 'multipart/form-data' })).toBe(400)
    expect(refusedBody({ ...none, contentType: 'multipart/form-data; boundary=' })).toBe(400)
    expect(refusedBody({ ...none, contentType: 'multipart/form-data; boundary="a b"' })).toBeNull()
    expect(
      refusedBody({ ...none, contentType: 'Multipart/Form-Data; charset=utf-8; Boundary=----x' }),
    ).toBeNull()
  })
})
