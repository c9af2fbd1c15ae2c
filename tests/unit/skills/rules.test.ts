import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/skills/messages'
import { skillsByArea } from '@/lib/skills/rules/by-area'
import { byName } from '@/lib/skills/rules/by-name'
import { contentFaults, levelFaults, stepFaults } from '@/lib/skills/rules/faults'
import { isNarrowed, readSkillFilter, skillQuery } from '@/lib/skills/rules/filter'
import { newSkillStart } from '@/lib/skills/rules/new-skill'
import { addSkillInput, setLevelInput } from '@/lib/skills/schema'
import { smallFramework } from '@/tests/support/factories/small-framework'

const framework = smallFramework()

describe('what is wrong with a skill', () => {
  it('is a competency and a target that the framework does not have', () => {
    expect(contentFaults(framework, { competencyKey: 'writing', targetLevel: 3 })).toEqual({})
    expect(contentFaults(framework, { competencyKey: 'juggling', targetLevel: 4 })).toEqual({
      competencyKey: 'competency-unknown',
      targetLevel: 'off-scale',
    })
  })

  it('is not what it has from another framework', () => {
    const kept = { competencyKey: 'juggling', targetLevel: 5 }
    expect(contentFaults(framework, kept, kept)).toEqual({})
    expect(contentFaults(framework, { ...kept, targetLevel: 4 }, kept)).toEqual({ targetLevel: 'off-scale' })
  })

  it('is a level beyond the scale; 0 is on it', () => {
    expect(levelFaults(framework, 0)).toEqual({})
    expect(levelFaults(framework, 3)).toEqual({})
    expect(levelFaults(framework, 4)).toEqual({ level: 'off-scale' })
  })

  it('is a day ahead, and one before the newest step', () => {
    const around = { newest: { level: 1, reachedOn: '2027-03-01' }, today: '2027-03-10' }
    const on = (reachedOn: string) => stepFaults(framework, { level: 2, reachedOn }, around)
    expect(on('2027-03-01')).toEqual({})
    expect(on('2027-03-10')).toEqual({})
    expect(on('2027-02-28')).toEqual({ reachedOn: 'before-newest-step' })
    expect(on('2027-03-11')).toEqual({ reachedOn: 'step-in-future' })
  })
})

describe('a list of skills', () => {
  const skill = (name: string, competencyKey: string) => ({ id: name, name, competencyKey })

  it('is read by name, whatever the case and the accents', () => {
    const names = ['über Zahlen', 'Zahlen', 'Unit tests', 'apis', 'Éclair', 'Broker'].map((name) =>
      skill(name, 'writing'),
    )
    expect(byName(names).map(({ name }) => name)).toEqual([
      'apis',
      'Broker',
      'Éclair',
      'über Zahlen',
      'Unit tests',
      'Zahlen',
    ])
  })

  it('stands by area and competency in the order of the guide, with counts, and leaves nothing out', () => {
    const areas = skillsByArea(framework, [
      skill('c', 'listening'),
      skill('x', 'no-longer-there'),
      skill('a', 'testing'),
      skill('b', 'testing'),
      skill('d', 'writing'),
    ])
    expect(
      areas.map(({ name, count, competencies }) => [
        name,
        count,
        competencies.map((group) => `${group.name}: ${group.skills.map(({ id }) => id).join()}`),
      ]),
    ).toEqual([
      ['Craft', 3, ['Writing: d', 'Testing: a,b']],
      ['People', 1, ['Listening: c']],
      ['No longer in your framework', 1, ['no longer there: x']],
    ])
  })
})

describe('the address of a list of skills', () => {
  it('is read as it was written', () => {
    const filter = { words: 'kafka ops', competencyKey: 'writing', since: '2027-01-01', withArchived: true }
    expect(readSkillFilter(skillQuery(filter))).toEqual(filter)
  })

  it('leaves out what makes no sense', () => {
    const nothing = { words: '', competencyKey: null, since: null, withArchived: false }
    expect(readSkillFilter({})).toEqual(nothing)
    expect(
      readSkillFilter({ words: ['a', 'b'], competency: "x'y", since: '2027-02-30', archived: 'no' }),
    ).toEqual(nothing)
    expect(skillQuery(nothing)).toEqual({})
  })

  it('takes words in one line, without what PostgreSQL cannot be asked for', () => {
    expect(readSkillFilter({ words: ' kaf\u0000ka \n ops' }).words).toBe('kafka ops')
    expect(readSkillFilter({ words: '\u0000 \u0301' }).words).toBe('')
  })

  it('knows whether it narrows: blanks and the archive do not', () => {
    const filter = readSkillFilter({ words: '  ', archived: 'yes' })
    expect(isNarrowed(filter)).toBe(false)
    expect(isNarrowed({ ...filter, words: 'kafka' })).toBe(true)
    expect(isNarrowed({ ...filter, since: '2027-01-01' })).toBe(true)
  })
})

describe('the form of a new skill', () => {
  it('begins with the competency asked for, else with that of the skill added last', () => {
    const newest = [{ competencyKey: 'testing' }]
    expect(newSkillStart(framework, 'writing', newest)).toBe('writing')
    expect(newSkillStart(framework, 'juggling', newest)).toBe('testing')
    expect(newSkillStart(framework, undefined, newest)).toBe('testing')
    expect(newSkillStart(framework, undefined, [{ competencyKey: 'juggling' }])).toBe('')
    expect(newSkillStart(framework, undefined, [])).toBe('')
  })

  it('takes a name, a competency and a level, and no target for none', () => {
    const sent = {
      name: '  Kafka   operations ',
      competencyKey: 'writing',
      level: '0',
      targetLevel: '',
      frameworkVersionId: 'f-1',
      requestId: 'request-1',
    }
    expect(addSkillInput.parse(sent)).toMatchObject({
      name: 'Kafka operations',
      level: 0,
      targetLevel: null,
      note: '',
    })
    const refused = addSkillInput.safeParse({
      ...sent,
      name: ' ',
      competencyKey: '',
      level: '',
      targetLevel: 'x',
    })
    expect(refused.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['name', 'The name is missing.'],
      ['competencyKey', 'competency-missing'],
      ['targetLevel', 'off-scale'],
      ['level', 'Choose a level.'],
    ])
  })

  it('asks for the day of a new level', () => {
    const refused = setLevelInput.safeParse({
      id: 's-1',
      version: '1',
      frameworkVersionId: 'f-1',
      level: '2',
    })
    expect(refused.error?.issues.map(({ message }) => message)).toEqual(['The day is missing.'])
  })
})

describe('the words of skills', () => {
  it('are sentences for every reason', () => {
    for (const sentence of Object.values(messages)) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })
})
