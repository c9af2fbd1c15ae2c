type Link = { expiresAt: Date; revokedAt: Date | null }

/** Whether a share link still shows its packet. */
export function linkWorks({ expiresAt, revokedAt }: Link, now: Date): boolean {
  return revokedAt === null && expiresAt > now
}
