import type { Tool } from '@/components/shell/keys'

/** What is done with a choice that is no page. */
export type Deed = { open: Tool; kind?: string } | 'sign-out'

/** One line to choose: a page to go to, or something to do. */
export type Choice = { id: string; label: string; detail?: string } & ({ href: string } | { deed: Deed })

export type ChoiceGroup = { label: string; choices: Choice[] }
