import { GeistMono } from 'geist/font/mono'
import { GeistSans } from 'geist/font/sans'

/** The classes for the html element that bring in both faces. */
export const fontVariables = `${GeistSans.variable} ${GeistMono.variable}`
