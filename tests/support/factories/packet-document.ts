import type { PacketDocument } from '@/lib/packet/types/document'
import type { NarrativeSpan } from '@/lib/packet/types/narrative'

const plain = (text: string): NarrativeSpan => ({
  ...{ kind: 'text', text, strong: false, emphasis: false, code: false, href: null },
})

/** A packet in which every kind of thing stands once or twice, with texts that no format may take for its own markup. */
export const packetDocument: PacketDocument = {
  form: 1,
  person: 'Wanjiru Kamau',
  role: { name: 'Principal engineer', isBaseline: false },
  period: { from: '2026-01-01', to: '2026-12-31' },
  asOf: '2026-06-15',
  framework: {
    title: 'Technical lead',
    number: 2,
    levels: [
      { level: 1, name: 'Learning' },
      { level: 2, name: 'Practising' },
      { level: 3, name: 'Dependable' },
      { level: 4, name: 'Leading' },
      { level: 5, name: 'Shaping' },
    ],
  },
  figures: [
    { key: 'progress', value: 0.7421, counting: null, anchor: 'levels' },
    { key: 'supported-progress', value: 0.4, counting: null, anchor: 'levels' },
    { key: 'gap', value: 0.8125, counting: null, anchor: 'levels' },
    { key: 'entries', value: 3, counting: null, anchor: 'activity' },
    { key: 'minutes', value: 1230, counting: 2, anchor: 'activity' },
    { key: 'evidence', value: 3, counting: null, anchor: 'activity' },
    { key: 'endorsements', value: 2, counting: 1, anchor: 'activity' },
    { key: 'goals', value: 1, counting: null, anchor: 'goals' },
    { key: 'reviews', value: 1, counting: null, anchor: 'reviews' },
  ],
  opening: [
    {
      kind: 'heading',
      level: 1,
      sentences: [{ spans: [plain('What this year was about')], ownWords: true }],
    },
    {
      ...{ kind: 'text', depth: 0, quoted: false, bullet: '' },
      sentences: [
        {
          spans: [
            plain('I moved the team from '),
            {
              kind: 'text',
              text: 'one release a month',
              strong: true,
              emphasis: false,
              code: false,
              href: null,
            },
            plain(' to one a day '),
            { kind: 'cite', anchor: 'e-7k2f9q', mark: 'E2' },
            plain('.'),
          ],
          ownWords: false,
        },
        { spans: [plain('It was *not* easy & <b>nobody</b> | said so.')], ownWords: true },
      ],
    },
    {
      ...{ kind: 'text', depth: 1, quoted: false, bullet: '•' },
      sentences: [{ spans: [plain('One thing is no longer here '), { kind: 'lost' }], ownWords: true }],
    },
    { kind: 'code', depth: 0, quoted: false, text: 'npm run release\n# once a day' },
    { kind: 'line' },
    {
      ...{ kind: 'text', depth: 1, quoted: true, bullet: '' },
      sentences: [
        {
          spans: [
            { kind: 'text', text: 'The', strong: false, emphasis: true, code: false, href: null },
            plain(' release is a '),
            { kind: 'text', text: 'boring event', strong: false, emphasis: false, code: true, href: null },
            plain(', see '),
            {
              ...{ kind: 'text', text: 'the post', strong: false, emphasis: false, code: false },
              href: 'https://example.org/post?a=1&b=2',
            },
            plain('.'),
          ],
          ownWords: true,
        },
      ],
    },
  ],
  areas: [
    {
      anchor: 'a-core-responsibilities',
      name: 'Core responsibilities',
      progress: 0.75,
      supportedProgress: 0.5,
      narrative: [
        {
          ...{ kind: 'text', depth: 0, quoted: false, bullet: '' },
          sentences: [
            {
              spans: [
                plain('We agreed on this in spring '),
                { kind: 'cite', anchor: 'r-m4xw2a', mark: 'R1' },
                plain('.'),
              ],
              ownWords: false,
            },
          ],
        },
      ],
      competencies: [
        {
          anchor: 'c-technical-oversight',
          name: 'Technical oversight',
          current: {
            level: 4,
            ground: {
              ...{ kind: 'agreed', on: '2026-05-12', review: 'r-m4xw2a' },
              since: { level: 5, on: '2026-06-01' },
            },
          },
          required: { level: 4, weight: 3 },
          supported: 3,
          grounds: { entries: 3, private: 1 },
          evidence: [
            {
              entry: 'e-7k2f9q',
              shows: [
                { level: 4, text: 'Sets the standard by which other teams release.' },
                { level: 3, text: 'Reviews what is risky before it ships.' },
              ],
            },
          ],
          more: 1,
        },
        {
          anchor: 'c-strategic-alignment',
          name: 'Strategic alignment',
          current: { level: 0, ground: { kind: 'none' } },
          required: null,
          supported: 0,
          grounds: { entries: 0, private: 0 },
          evidence: [],
          more: 0,
        },
      ],
    },
    {
      anchor: 'a-thought-leadership',
      name: 'Thought leadership and advocacy',
      progress: null,
      supportedProgress: null,
      narrative: [],
      competencies: [
        {
          anchor: 'c-public-speaking',
          name: 'Public speaking',
          current: { level: 3, ground: { kind: 'self', on: '2026-02-01' } },
          required: { level: 2, weight: 1 },
          supported: 0,
          grounds: { entries: 1, private: 0 },
          evidence: [{ entry: 'e-q80dzt', shows: [{ level: 2, text: 'Speaks to people from outside.' }] }],
          more: 0,
        },
      ],
    },
  ],
  goals: [
    {
      anchor: 'g-5rt0ce',
      mark: 'G1',
      title: 'Release every day',
      outcome: 'Every merged change is in production within a day.',
      measure: 'The median over four weeks is below 24 hours.',
      startsOn: '2026-01-10',
      dueOn: '2026-05-31',
      achievedOn: '2026-05-20',
      competencies: [{ anchor: 'c-technical-oversight', name: 'Technical oversight' }],
      milestones: [
        { title: 'One team releases daily', dueOn: '2026-03-31', completedOn: '2026-03-20' },
        { title: 'Write it up', dueOn: '2026-05-31', completedOn: null },
      ],
    },
  ],
  talks: ['e-q80dzt'],
  publications: [],
  certificates: ['e-0b3hsk'],
  reviews: [
    {
      anchor: 'r-m4xw2a',
      mark: 'R1',
      on: '2026-05-12',
      with: 'Amina Odhiambo',
      sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
      levels: [
        { anchor: 'c-technical-oversight', name: 'Technical oversight', level: 4 },
        { anchor: null, name: 'A competency of an older framework', level: 2 },
      ],
    },
  ],
  entries: [
    {
      ...{ anchor: 'e-q80dzt', mark: 'E1', kind: 'talk', title: 'Boring releases | a talk' },
      ...{ date: '2026-05-28', startsOn: '2026-05-28', endsOn: null, minutes: 30, provider: 'DevConf' },
      ...{ link: 'https://example.org/talk?year=2026&day=2', audience: '200 engineers', slides: '' },
      ...{ number: '', expiresOn: null, inPeriod: true },
      shows: [
        {
          ...{ anchor: 'c-public-speaking', competency: 'Public speaking', level: 2 },
          text: 'Speaks to people from outside.',
        },
      ],
      files: [],
      endorsements: [
        {
          ...{ by: 'Otieno, of the conference', isGuest: true, counts: false, on: '2026-06-02' },
          ...{ saw: 'A full room, and questions for an hour.', withdrawnOn: null },
        },
        {
          ...{ by: null, isGuest: false, counts: true, on: '2026-06-03' },
          ...{ saw: 'I was there.\nIt was clear.', withdrawnOn: '2026-06-10' },
        },
      ],
    },
    {
      ...{ anchor: 'e-7k2f9q', mark: 'E2', kind: 'design-or-decision', title: 'One path to production' },
      ...{ date: '2026-03-20', startsOn: '2026-01-12', endsOn: '2026-03-20', minutes: 1200, provider: '' },
      ...{ link: '', audience: '', slides: '', number: '', expiresOn: null, inPeriod: true },
      shows: [
        {
          ...{ anchor: 'c-technical-oversight', competency: 'Technical oversight', level: 4 },
          text: 'Sets the standard by which other teams release.',
        },
        {
          ...{ anchor: 'c-technical-oversight', competency: 'Technical oversight', level: 3 },
          text: 'Reviews what is risky before it ships.',
        },
      ],
      files: [
        {
          ...{ name: 'decision <final> [1].pdf', type: 'application/pdf', size: 48_213 },
          sha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
        },
        {
          ...{ name: 'graph.png', type: 'image/png', size: 900 },
          sha256: 'fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9',
        },
      ],
      endorsements: [
        {
          ...{ by: 'Amina Odhiambo', isGuest: false, counts: true, on: '2026-04-01' },
          ...{ saw: 'She wrote the decision & carried it through.', withdrawnOn: null },
        },
      ],
    },
    {
      ...{ anchor: 'e-0b3hsk', mark: 'E3', kind: 'certification', title: 'Cloud architect' },
      ...{
        date: '2026-02-11',
        startsOn: null,
        endsOn: '2026-02-11',
        minutes: null,
        provider: 'Example Institute',
      },
      ...{ link: '', audience: '', slides: '', number: 'CA-4711', expiresOn: '2029-02-11', inPeriod: true },
      ...{ shows: [], files: [], endorsements: [] },
    },
  ],
  leftOut: [
    { kind: 'goal', count: 1 },
    { kind: 'entry', count: 2 },
    { kind: 'private', count: 3 },
  ],
}
