import type { Competency, FrameworkDefinition, Role } from '@/lib/framework/types'

function competency(key: string, name: string, area: string, item: number): Competency {
  return {
    key,
    item,
    name,
    area,
    summary: `${name}, in one sentence.`,
    hint: 'Begin small.',
    question: 'What went well?',
    levels: { 1: 'With help.', 2: 'Alone.', 3: 'For the team.' },
    observables: [],
    goalTemplates: [],
  }
}

function role(
  key: string,
  kind: Role['kind'],
  required: Record<string, [level: number, weight: number]>,
): Role {
  const requirements = Object.fromEntries(
    Object.entries(required).map(([of, [level, weight]]) => [of, { level, weight, because: 'it is needed' }]),
  )
  return { key, name: key[0]?.toUpperCase() + key.slice(1), kind, summary: `The ${key}.`, requirements }
}

/**
 * A framework with a scale of three levels: `craft` (writing, testing), `people` (listening, handing-over) and
 * `balance`, which has nothing of its own and refers to handing-over. The baseline asks for writing and listening.
 */
export function smallFramework(changes: Partial<FrameworkDefinition> = {}): FrameworkDefinition {
  return {
    key: 'small',
    title: 'Small',
    summary: 'A framework for tests.',
    levels: ['Learning', 'Practising', 'Dependable'].map((name, at) => ({
      level: at + 1,
      name,
      summary: name,
    })),
    areas: [
      { key: 'craft', name: 'Craft', short: 'Craft', summary: 'Craft.', refersTo: [] },
      { key: 'people', name: 'People', short: 'People', summary: 'People.', refersTo: [] },
      { key: 'balance', name: 'Balance', short: 'Balance', summary: 'Balance.', refersTo: ['handing-over'] },
    ],
    pathways: [],
    competencies: [
      competency('writing', 'Writing', 'craft', 1),
      competency('testing', 'Testing', 'craft', 2),
      competency('listening', 'Listening', 'people', 3),
      competency('handing-over', 'Handing over', 'people', 4),
    ],
    roles: [
      role('lead', 'baseline', { writing: [1, 1], listening: [1, 1] }),
      role('master', 'target', {
        writing: [3, 3],
        testing: [2, 1],
        listening: [1, 1],
        'handing-over': [2, 2],
      }),
      role('hermit', 'target', { writing: [3, 1] }),
    ],
    proposals: {},
    ...changes,
  }
}
