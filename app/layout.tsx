import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { fontVariables } from '@/components/shell/fonts'
import { NavigationInPlace } from '@/components/shell/navigation-in-place'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Belay', template: '%s · Belay' },
  description: 'A growth plan for technical leads, and for the people who hold the rope.',
  robots: { index: false },
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // a page that was drawn at build time would carry no nonce, and its scripts would be refused
  await connection()
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <NavigationInPlace />
        {children}
      </body>
    </html>
  )
}
