import type { Competency, FrameworkDefinition } from '@/lib/framework/types'

function competency(key: string, item: number, area: string): Competency {
  return {
    key,
    item,
    name: `Name of ${key}`,
    area,
    summary: `What ${key} is.`,
    hint: `How to begin with ${key}.`,
    question: `What about ${key}?`,
    levels: { 1: `${key} with help`, 2: `${key} alone`, 3: `${key} for all` },
    observables: [1, 2, 3].map((level) => ({
      key: `shows-${level}`,
      level,
      text: `Shows ${key} at ${level}.`,
      points: [`${item}.${level}`],
    })),
    goalTemplates: [
      {
        key: `begin-${key}`,
        title: `Begin with ${key}`,
        outcome: 'It is begun.',
        measure: 'Two of two done.',
        relevance: 'It is needed.',
        towards: 2,
        weeks: 8,
        milestones: [
          { title: 'Begun', week: 1 },
          { title: 'Half done', week: 4 },
          { title: 'Done', week: 8 },
        ],
      },
    ],
  }
}

/** A valid framework that has every kind of part, as few of each as show a fault; a new copy each time. */
export function wholeFramework(): FrameworkDefinition {
  const because = 'the work asks for it'
  return {
    key: 'whole',
    title: 'Whole',
    summary: 'As little as a framework can be.',
    levels: [
      { level: 1, name: 'Learning', summary: 'With help.' },
      { level: 2, name: 'Practising', summary: 'Alone.' },
      { level: 3, name: 'Dependable', summary: 'For all.' },
    ],
    areas: [
      { key: 'craft', name: 'Craft', short: 'Craft', summary: 'Making.', refersTo: ['handing-over'] },
      { key: 'people', name: 'People', short: 'People', summary: 'Leading.', refersTo: [] },
    ],
    pathways: [
      { key: 'depth', name: 'Depth', summary: 'Towards the craft.' },
      { key: 'practice', name: 'Practice', summary: 'Beside any role.', competencies: ['listening'] },
    ],
    competencies: [
      competency('building', 1, 'craft'),
      competency('handing-over', 2, 'people'),
      competency('listening', 3, 'people'),
    ],
    roles: [
      {
        key: 'start',
        name: 'Start',
        kind: 'baseline',
        summary: 'Where one begins.',
        requirements: { building: { level: 1, weight: 1, because } },
      },
      {
        key: 'expert',
        name: 'Expert',
        kind: 'target',
        pathway: 'depth',
        summary: 'Goes deep.',
        requirements: { building: { level: 3, weight: 3, because } },
      },
      {
        key: 'lead',
        name: 'Lead',
        kind: 'target',
        summary: 'Goes wide.',
        requirements: {
          'handing-over': { level: 3, weight: 3, because },
          listening: { level: 2, weight: 1, because },
        },
      },
    ],
    proposals: { delegation: 'handing-over', talk: 'listening' },
  }
}
