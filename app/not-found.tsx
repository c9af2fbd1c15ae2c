import type { Metadata } from 'next'
import { NotHere } from '@/components/shell/not-here'
import { currentActor } from '@/lib/auth/session'
import { env } from '@/lib/env'

export const metadata: Metadata = { title: 'Not here' }

export default async function NotFound() {
  return <NotHere actor={await currentActor()} version={env().version} />
}
