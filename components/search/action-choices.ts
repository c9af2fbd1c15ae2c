import { navigation } from '@/components/shell/navigation'
import { folded, searchWords } from '@/lib/folded'
import { kindNames } from '@/lib/journal/messages'
import { type EntryKind, entryKinds, type QuickLogStart } from '@/lib/journal/types'
import { routes } from '@/lib/routes'
import { ranked } from '@/lib/search/rules/ranked'
import type { Choice, ChoiceGroup } from './choices'

/** The kinds that do not take the plain article. */
const logged: Partial<Record<EntryKind, string>> = {
  article: 'an article',
  community: 'community work',
  feedback: 'feedback',
  other: 'something else',
}

const beginnings: Choice[] = [
  { id: 'log', label: 'Log an activity', deed: { open: 'quick-log' } },
  { id: 'search', label: 'Search', deed: { open: 'search' } },
  { id: 'new-goal', label: 'New goal', href: routes.newGoal() },
  { id: 'new-goal-from-template', label: 'New goal from a template', href: `${routes.newGoal()}#templates` },
  { id: 'add-skill', label: 'Add a skill', href: routes.newSkill() },
]

const pages: Choice[] = [
  ...navigation,
  { href: routes.settings(), label: 'Settings' },
  { href: routes.framework(), label: 'Framework' },
  { href: routes.help(), label: 'Help' },
].map(({ href, label }) => ({ id: `go-${label.toLowerCase()}`, label: `Go to ${label}`, href }))

/** Everything that can be begun from anywhere; ratings once the competencies are known. */
export function actionChoices(start: QuickLogStart | null): ChoiceGroup[] {
  const competencies = start?.competencies.flatMap(({ options }) => options) ?? []
  return [
    { label: 'Begin', choices: beginnings },
    { label: 'Go to', choices: pages },
    {
      label: 'Log',
      choices: entryKinds.map((kind) => ({
        id: `log-${kind}`,
        label: `Log ${logged[kind] ?? `a ${kindNames[kind].toLowerCase()}`}`,
        deed: { open: 'quick-log' as const, kind },
      })),
    },
    {
      label: 'Rate yourself',
      choices: competencies.map(({ value, label }) => ({
        id: `rate-${value}`,
        label: `Rate yourself: ${label}`,
        href: `${routes.competency(value)}#rate`,
      })),
    },
    {
      label: 'This account',
      choices: [
        { id: 'keys', label: 'List the keys', deed: { open: 'keys' as const } },
        { id: 'sign-out', label: 'Sign out', deed: 'sign-out' as const },
      ],
    },
  ].filter(({ choices }) => choices.length > 0)
}

/** The groups with the choices whose label has all words of the text, the likeliest first. */
export function choicesWith(groups: ChoiceGroup[], text: string): ChoiceGroup[] {
  const words = searchWords(text)
  return groups
    .map(({ label, choices }) => {
      const fitting = choices.filter((choice) => {
        const key = folded(choice.label)
        return words.every((word) => key.includes(word))
      })
      return {
        label,
        choices: words.length === 0 ? fitting : ranked(fitting.map(titled), text).map(({ choice }) => choice),
      }
    })
    .filter(({ choices }) => choices.length > 0)
}

function titled(choice: Choice): { title: string; choice: Choice } {
  return { title: choice.label, choice }
}
