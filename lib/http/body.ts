/** The most that a request's body may hold, in bytes: a form with its longest texts fits many times over. */
export const BODY_LIMIT = 1024 * 1024

export type BodyQuestion = {
  contentLength: string | undefined
  transferEncoding: string | undefined
  contentType: string | undefined
}

/**
 * The status with which a request's body is refused unread, or null: 413 when it says that it is too large,
 * 411 when it comes in pieces without saying how long it will be, 400 when its length is no number or its
 * parts have no boundary.
 */
export function refusedBody(question: BodyQuestion, limit = BODY_LIMIT): 400 | 411 | 413 | null {
  const { contentLength, transferEncoding, contentType } = question
  if (transferEncoding !== undefined) return 411
  if (contentType !== undefined && /^multipart\//i.test(contentType) && !hasBoundary(contentType)) return 400
  if (contentLength === undefined) return null
  if (!/^\d+$/.test(contentLength)) return 400
  return Number(contentLength) > limit ? 413 : null
}

function hasBoundary(contentType: string): boolean {
  return /;\s*boundary=("[^"]{1,70}"|[^\s;"]{1,70})/i.test(contentType)
}
