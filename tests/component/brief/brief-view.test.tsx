import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { BriefView } from '@/components/brief/brief-view'
import { ageInWords, personInWords } from '@/components/brief/in-words'
import type { Brief } from '@/lib/reviews/types/brief'

const goal = {
  ...{ id: 'g', title: 'Hand over releases', dueOn: '2026-10-31', state: 'open' as const },
  ...{ closedOn: null, dropReason: null, dueMoves: 2, createdAt: new Date('2026-06-01T09:00:00Z') },
  ...{ milestones: [], competencies: [] },
}

const brief: Brief = {
  ...{ reader: 'owner', ownerId: 'mia', ownerName: 'Mia', otherName: 'Noor', isWithGuest: false },
  interval: { ground: 'plan', since: new Date('2026-03-01T00:00:00Z'), from: '2026-03-01', to: '2026-06-15' },
  questions: [{ kind: 'goal-moved', goal }],
  promises: [{ id: 'p', what: 'Call', side: 'other', madeOn: '2026-06-10', dueOn: '2026-06-12', moves: 2 }],
  milestones: { done: [], missed: [], older: [] },
  goals: { opened: [goal], achieved: [], dropped: [] },
  ...{ entries: null, certificates: null, levels: null, hidden: [], journalFrom: null },
}

const drawn = (changes: Partial<Brief> = {}) =>
  renderToStaticMarkup(<BriefView brief={{ ...brief, ...changes }} />)
const linksOf = (html: string) => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)

describe('a brief', () => {
  it('leads the owner to own pages, the other to those of a mentee, and a guest nowhere', () => {
    expect(linksOf(drawn())).toEqual(['/goals/g', '/promises/p', '/goals/g'])
    expect(linksOf(drawn({ reader: 'other' }))).toEqual([
      '/mentees/mia/goals/g',
      '/promises/p',
      '/mentees/mia/goals/g',
    ])
    expect(linksOf(drawn({ reader: 'guest' }))).toEqual([])
  })

  it('draws no part that is not shared, and says so in one line', () => {
    const html = drawn({
      ...{ reader: 'other', milestones: null, goals: null, questions: [] },
      ...{ hidden: ['goals', 'levels', 'journal'] },
    })
    expect(html).toContain('Mia does not share goals and milestones, levels and the journal with you.')
    expect(html).not.toContain('Milestones</h3>')
    expect(drawn({ reader: 'guest', hidden: ['journal'] })).toContain('This link does not show the journal.')
  })

  it('says of an overdue promise since when, and how often it moved', () => {
    expect(drawn()).toContain('Open for five days, overdue since Friday, moved twice')
  })
})

describe('the words of a brief', () => {
  it('give an age in days, weeks or months', () => {
    const ages = ['2026-06-15', '2026-06-14', '2026-06-01', '2026-04-01', '2026-03-01']
    expect(ages.map((since) => ageInWords(since, '2026-06-15'))).toEqual([
      'since today',
      'for one day',
      'for two weeks',
      'for 10 weeks',
      'for three months',
    ])
  })

  it('call the two as the reader does, and mark a guest', () => {
    const of = (reader: Brief['reader'], isWithGuest = false, otherName: string | null = 'Noor') =>
      (['owner', 'other'] as const).map((side) =>
        personInWords({ reader, ownerName: 'Mia', otherName, isWithGuest }, side),
      )
    expect(of('owner')).toEqual(['You', 'Noor'])
    expect(of('other')).toEqual(['Mia', 'You'])
    expect(of('owner', true)).toEqual(['You', 'Noor (guest)'])
    expect(of('owner', true, null)).toEqual(['You', 'A guest'])
    expect(of('owner', false, null)).toEqual(['You', 'Somebody whose account was deleted'])
  })
})
