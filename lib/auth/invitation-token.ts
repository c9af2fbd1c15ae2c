import { createHmac } from 'node:crypto'
import { env } from '../env'

/**
 * The token of an invitation's link: 256 bits in URL-safe letters that nobody without the installation's secret can
 * work out. The same one every time, so that the mail is given the link that the page showed; stored as its hash alone.
 */
export function invitationToken(id: string): string {
  return createHmac('sha256', env().secret).update(`invitation:${id}`).digest('base64url')
}
