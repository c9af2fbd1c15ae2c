import { describe, expect, it } from 'vitest'
import { type Tool, toolOfKey } from '@/components/shell/keys'

const unpressed = {
  keyCode: 0,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
}
type Pressed = Parameters<typeof toolOfKey>[0]
type Place = Parameters<typeof toolOfKey>[1]

const onPage: Place = { pageKeys: true, inField: false, onMac: false }

function opens(key: string, pressed: Partial<Pressed> = {}, place: Partial<Place> = {}): Tool | null {
  return toolOfKey({ ...unpressed, key, ...pressed }, { ...onPage, ...place })
}

const singles: [string, Tool][] = [
  ['/', 'search'],
  ['l', 'quick-log'],
  ['.', 'actions'],
  ['?', 'keys'],
]

describe('a single key', () => {
  it.each(singles)('%s opens the tool %s', (key, tool) => {
    expect(opens(key)).toBe(tool)
  })

  it('is known by its sign, wherever that stands on a keyboard', () => {
    expect(opens('/', { shiftKey: true })).toBe('search')
    expect(opens('?', { shiftKey: true })).toBe('keys')
    expect(opens('L')).toBe('quick-log')
    expect(opens('L', { shiftKey: true })).toBeNull()
  })

  it.each(singles)('%s does nothing in a field, where it is switched off, or with another key', (key) => {
    expect(opens(key, {}, { inField: true })).toBeNull()
    expect(opens(key, {}, { pageKeys: false })).toBeNull()
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const)
      expect(opens(key, { [held]: true }), held).toBeNull()
  })

  it.each(singles)('%s does nothing while it is held, composed or already used', (key) => {
    for (const state of ['repeat', 'isComposing', 'defaultPrevented'] as const)
      expect(opens(key, { [state]: true }), state).toBeNull()
    expect(opens(key, { keyCode: 229 })).toBeNull()
  })

  it('that is none of ours opens nothing', () => {
    for (const key of ['a', 'k', 'Enter', 'Escape', '1', '-']) expect(opens(key), key).toBeNull()
  })
})

describe('Ctrl K, or ⌘ K on a Mac', () => {
  it('opens the actions in a field and where single keys are switched off, too', () => {
    expect(opens('k', { ctrlKey: true }, { inField: true, pageKeys: false })).toBe('actions')
    expect(opens('K', { metaKey: true }, { onMac: true, inField: true, pageKeys: false })).toBe('actions')
  })

  it('leaves the other combinations to the browser', () => {
    expect(opens('k', { metaKey: true })).toBeNull()
    expect(opens('k', { ctrlKey: true }, { onMac: true })).toBeNull()
    expect(opens('k', { ctrlKey: true, shiftKey: true })).toBeNull()
    expect(opens('k', { ctrlKey: true, altKey: true })).toBeNull()
  })
})
