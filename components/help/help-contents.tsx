import { PageContents } from '@/components/ui/page-contents'

const parts = [
  { id: 'levels', title: 'Levels' },
  { id: 'progress', title: 'Progress' },
  { id: 'roles', title: 'Where to go' },
  { id: 'goals', title: 'Goals' },
  { id: 'activity', title: 'Activity' },
  { id: 'reviews', title: 'Reviews' },
  { id: 'keys', title: 'Keys' },
  { id: 'who-sees', title: 'Who sees what' },
] as const

/** The parts of the page, to jump to. */
export function HelpContents() {
  return <PageContents parts={parts} />
}
