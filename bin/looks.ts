import { routes } from '@/lib/routes'
import type { Visit } from './visits'

/** How a page is looked at; sizes in CSS pixels. */
export type Look = {
  width: number
  height: number
  in: 'light' | 'dark' | 'forced' | 'print'
  scale?: number
}

const screens = [
  { width: 1280, height: 900 },
  { width: 768, height: 1024 },
  { width: 360, height: 780 },
]
/** Every look in which every page is taken. */
export const looks: Look[] = [
  ...screens.flatMap((screen) =>
    (['light', 'dark', 'forced'] as const).map((name) => ({ ...screen, in: name })),
  ),
  // 1280 px at 400 % zoom, and A4 at 96 dots per inch
  { width: 320, height: 225, in: 'light' },
  { width: 794, height: 1123, in: 'print' },
]

/** The pictures of the README, each of a screen of the demo's lead. */
export const readmePictures: (Look & Visit)[] = [
  { name: 'plan-light', visitor: 'year', path: routes.plan(), width: 1280, height: 890, in: 'light' },
  { name: 'progress-light', visitor: 'year', path: routes.progress(), width: 1280, height: 890, in: 'light' },
  {
    ...{ name: 'plan-dark-narrow', visitor: 'year', path: routes.plan() },
    ...{ width: 360, height: 780, in: 'dark', scale: 2 },
  },
]
