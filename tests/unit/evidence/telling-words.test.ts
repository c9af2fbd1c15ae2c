import { describe, expect, it } from 'vitest'
import { tellingWords } from '@/lib/evidence/rules/telling-words'
import { folded } from '@/lib/folded'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { readFramework } from '@/prisma/framework-files'
import { smallFramework } from '@/tests/support/factories/small-framework'

describe('the words that tell a competency', () => {
  it('begin with those of its name, cut so that other forms of them are found', async () => {
    const framework = (await readFramework('prisma/frameworks/technical-lead')) as FrameworkDefinition
    for (const competency of framework.competencies) {
      const words = tellingWords(framework, competency)
      expect(words.length).toBeGreaterThan(3)
      expect(words.length).toBeLessThanOrEqual(8)
      for (const word of words) expect(word).toMatch(/^\p{L}{4,6}$/u)
    }
    const delegation = framework.competencies.find(({ key }) => key === 'delegation')
    expect(delegation && tellingWords(framework, delegation)[0]).toBe('delega')
  })

  it('leave out what many others say, and fold the rest', () => {
    const { competencies, ...framework } = smallFramework()
    const saying = competencies.map((each, at) => ({
      ...each,
      observables: [
        { key: 'shows', level: 1, text: at === 0 ? 'Writes for Überblick' : 'Speaks often', points: [] },
      ],
    }))
    const [writing] = saying
    const words = writing && tellingWords({ ...framework, competencies: saying }, writing)
    expect(words).toEqual(['writin', 'uberbl', 'writes'])
    expect(folded('Writing')).toContain('writin')
    const [, testing] = saying
    expect(testing && tellingWords({ ...framework, competencies: saying }, testing)).toEqual(['testin'])
  })
})
