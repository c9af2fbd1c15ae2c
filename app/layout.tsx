import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { quickLogAction } from '@/app/actions/journal'
import { signInHereAction, signOutAction } from '@/app/actions/people'
import { fontVariables } from '@/components/shell/fonts'
import { NavigationInPlace } from '@/components/shell/navigation-in-place'
import { PageTools } from '@/components/shell/page-tools'
import { SignInAction } from '@/components/ui/sign-in-here'
import { currentActor } from '@/lib/auth/session'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Belay', template: '%s · Belay' },
  description: 'A growth plan for technical leads, and for the people who hold the rope.',
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // a page that was drawn at build time would carry no nonce, and its scripts would be refused
  await connection()
  const actor = await currentActor()
  const pageKeys = actor.kind === 'person' && actor.pageKeys
  return (
    <html lang="en" className={fontVariables}>
      <body data-page-keys={pageKeys || undefined}>
        <NavigationInPlace />
        <SignInAction value={signInHereAction}>
          {children}
          {actor.kind === 'person' && (
            <PageTools pageKeys={pageKeys} actions={{ quickLog: quickLogAction, signOut: signOutAction }} />
          )}
        </SignInAction>
      </body>
    </html>
  )
}
