import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { RatingPair, RatingPairsKey } from '@/components/charts/rating-pairs'
import { pairInWords, pairsInWords } from '@/components/reveal/pairs-in-words'
import { sideNames } from '@/components/reveal/side-names'

const words = { title: 'Delegation', description: 'You: 2; Mia: 3; required 4.' }

function drawn(owner: number | null, other: number | null, required: number | null): string {
  return renderToStaticMarkup(<RatingPair {...words} highest={5} {...{ owner, other, required }} />)
}

describe('the picture of two ratings', () => {
  it('has a title and a description', () => {
    const html = drawn(2, 3, 4)
    expect(html).toMatch(/role="img" aria-labelledby="(.+?)-title" aria-describedby="\1-description"/)
    expect(html).toContain('>Delegation</title>')
    expect(html).toContain('>You: 2; Mia: 3; required 4.</desc>')
  })

  it('has a circle, a diamond and a dashed line at their levels, the two joined', () => {
    const html = drawn(2, 3, 4)
    expect(html).toContain('<circle class="rating-pair-owner" cx="75" cy="22"')
    expect(html).toContain('<path class="rating-pair-other" d="M125 14')
    expect(html).toMatch(/class="rating-pair-required" x1="175" x2="175"/)
    expect(html).toMatch(/class="rating-pair-span" x1="75" x2="125"/)
  })

  it('keeps both in sight where they are the same', () => {
    const html = drawn(3, 3, 3)
    expect(html).toContain('cx="125" cy="14.5"')
    expect(html).toContain('d="M125 22')
    expect(html).not.toContain('rating-pair-span')
  })

  it('draws nothing for what is not rated or not required', () => {
    const html = drawn(null, 4, null)
    expect(html).not.toContain('<circle')
    expect(html).not.toContain('rating-pair-required')
    expect(html).not.toContain('rating-pair-span')
  })

  it('says once what the shapes mean', () => {
    const html = renderToStaticMarkup(<RatingPairsKey owner="You" other="Mia" />)
    expect(html.replace(/<svg.*?<\/svg>/g, '')).toContain('<li>You</li><li>Mia</li><li>required</li>')
  })
})

describe('two ratings in words', () => {
  const rated = (level: number | null) => ({ level, confidence: 'low' as const, sentence: '' })
  const pair = (name: string, owner: number | null, other: number | null) => ({
    ...{ key: name, name, required: 4, owner: rated(owner), other: rated(other) },
  })
  const levels = [{ level: 2, name: 'Practising' }]

  it('name you, and mark a guest', () => {
    const named = { ownerName: 'Mia', otherName: 'Noor', otherKind: 'mentor' } as const
    expect(sideNames(named, 'owner')).toEqual({ owner: 'you', other: 'Noor' })
    expect(sideNames({ ...named, otherKind: 'guest' }, 'owner').other).toBe('Noor (guest)')
    expect(sideNames({ ...named, otherName: null, otherKind: 'guest' }, 'owner').other).toBe('a guest')
    expect(sideNames({ ...named, ownerName: null }, 'other').owner).toBe('somebody whose account was deleted')
  })

  it('say who sees which level and what is required', () => {
    const said = pairInWords(pair('Delegation', 2, null), levels, { owner: 'you', other: 'Mia' })
    expect(said).toBe('You: 2 Practising; Mia: not rated; required 4.')
  })

  it('say how many are the same and where the two are furthest apart', () => {
    expect(pairsInWords([pair('Delegation', 2, 4), pair('Speaking', 3, 3)])).toBe(
      'One of two levels is the same. You are furthest apart in Delegation.',
    )
    expect(pairsInWords([pair('A', 2, 4), pair('B', 2, 3)])).toBe(
      'Neither of the two levels is the same. You are furthest apart in A.',
    )
    expect(pairsInWords([pair('A', 2, 4), pair('B', 2, 3), pair('C', 2, 3)])).toContain('None of the three')
    expect(pairsInWords([pair('A', 2, 4)])).toBe('You see the one level differently.')
    expect(pairsInWords([pair('A', 3, 3), pair('B', 2, 2)])).toBe('You both see all two levels the same.')
    expect(pairsInWords([pair('A', 3, 3)])).toBe('You both see the one level the same.')
    expect(pairsInWords([pair('A', 3, null)])).toBe('No competency was rated by both.')
    expect(pairsInWords([])).toBe('No competencies were rated in this review.')
  })
})
