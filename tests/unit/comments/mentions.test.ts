import { describe, expect, it } from 'vitest'
import { mentionedIn } from '@/lib/comments/rules'

const mia = { id: 'mia', name: 'Mia Sommer' }
const mi = { id: 'mi', name: 'Mi' }
const otto = { id: 'otto', name: 'Ottó Kőrös' }
const twin = { id: 'twin', name: 'mia sommer' }

describe('whom a comment mentions', () => {
  it.each([
    ['@Mia Sommer, have a look', [mia]],
    ['Have a look (@mia SOMMER)', [mia]],
    ['@Otto Koros and @Mi', [otto, mi]],
    ['Mia Sommer without the sign', []],
    ['@Mia alone is half a name', []],
    ['@Mia Sommers is somebody else', []],
    ['mia@example.org', []],
  ])('finds in “%s” who is meant', (text, expected) => {
    expect(new Set(mentionedIn(text, [mia, mi, otto]))).toEqual(new Set(expected))
  })

  it('means the longer of two names of which one begins with the other', () => {
    const anna = { id: 'anna', name: 'Anna' }
    const annaBell = { id: 'anna-bell', name: 'Anna Bell' }
    expect(mentionedIn('@Anna Bell', [anna, annaBell])).toEqual([annaBell])
    expect(mentionedIn('@Anna, and @Anna Bell', [anna, annaBell])).toEqual([anna, annaBell])
  })

  it('means both of two people with the same name', () => {
    expect(mentionedIn('@Mia Sommer', [mia, twin])).toEqual([mia, twin])
  })
})
