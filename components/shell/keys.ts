/** What can be opened over every page. */
export type Tool = 'quick-log' | 'search' | 'actions' | 'keys'

/** What opens a tool; `single` ones can be switched off. */
type Key = { keys: string[]; tool: Tool; does: string; single: boolean }

/** The keys of the pages, in the order in which they are listed. */
export const keys: Key[] = [
  { keys: ['/'], tool: 'search', does: 'Search what you wrote', single: true },
  { keys: ['l'], tool: 'quick-log', does: 'Log an activity', single: true },
  { keys: ['.'], tool: 'actions', does: 'Choose what to do or where to go', single: true },
  { keys: ['Ctrl K', '⌘ K'], tool: 'actions', does: 'The same, also in fields', single: false },
  { keys: ['?'], tool: 'keys', does: 'List the keys', single: true },
]

type Pressed = Pick<
  KeyboardEvent,
  | 'key'
  | 'keyCode'
  | 'ctrlKey'
  | 'metaKey'
  | 'altKey'
  | 'shiftKey'
  | 'repeat'
  | 'isComposing'
  | 'defaultPrevented'
>

/** Where a key was pressed. */
type Place = {
  /** whether single keys do something */
  pageKeys: boolean
  /** whether what is typed there goes into a field */
  inField: boolean
  /** ⌘ is what Ctrl is elsewhere, and Ctrl K cuts a line */
  onMac: boolean
}

/** The tool that a pressed key opens, or null where the key is none of ours. */
export function toolOfKey(pressed: Pressed, { pageKeys, inField, onMac }: Place): Tool | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed
  // 229: a browser's way of saying that an input method has the key
  if (pressed.defaultPrevented || pressed.repeat || pressed.isComposing || pressed.keyCode === 229)
    return null
  const [needed, other] = onMac ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  if (needed && !other && !altKey && !shiftKey && key.toLowerCase() === 'k') return 'actions'
  if (!pageKeys || inField || ctrlKey || metaKey || altKey) return null
  const typed = key.toLowerCase()
  // signs stand on other keys in every country, some behind Shift; a letter does not
  if (shiftKey && /^[a-z]$/.test(typed)) return null
  return keys.find(({ keys, single }) => single && keys.includes(typed))?.tool ?? null
}
