/** One step of the scale; levels count 1 … m in their order. 0, no rating yet, is none of them. */
export type ProficiencyLevel = { level: number; name: string; summary: string }

/** A group of competencies. */
export type Area = {
  key: string
  name: string
  /** the name where space is short: on an axis of the radar */
  short: string
  summary: string
  /** keys of competencies with their home elsewhere that are shown here too */
  refersTo: string[]
}

/** A direction to grow in: target roles, or a practice made of competencies. */
export type Pathway = { key: string; name: string; summary: string; competencies?: string[] }

/** A behaviour that someone else can see, at one level of one competency. */
export type Observable = {
  /** unique within its competency, the same in every version */
  key: string
  level: number
  text: string
  /** the points of the source that it carries: "8.3" is the third of item 8 */
  points: string[]
}

/** A goal to begin from. Weeks count from the goal's start. */
export type GoalTemplate = {
  /** unique within the framework */
  key: string
  title: string
  outcome: string
  measure: string
  relevance: string
  /** the level that it helps to reach */
  towards: number
  weeks: number
  milestones: { title: string; week: number }[]
}

/** Something that a person gets better at. Its key is its slug in addresses. */
export type Competency = {
  key: string
  /** its number in the source */
  item: number
  name: string
  /** the key of its home area */
  area: string
  summary: string
  /** a way to start, to the person themselves */
  hint: string
  /** what a mentor may ask about it */
  question: string
  /** what each level looks like for this competency */
  levels: Record<number, string>
  observables: Observable[]
  goalTemplates: GoalTemplate[]
}

/** What a role asks of one competency, and why. */
export type Requirement = { level: number; weight: number; because: string }

/** A profile of required levels and weights. The baseline serves where no target role is chosen. */
export type Role = {
  key: string
  name: string
  kind: 'baseline' | 'target'
  pathway?: string
  summary: string
  /** by competency key, in no order: databases do not keep one */
  requirements: Record<string, Requirement>
}

/** A whole framework as its files say it. */
export type FrameworkDefinition = {
  key: string
  title: string
  summary: string
  levels: ProficiencyLevel[]
  areas: Area[]
  pathways: Pathway[]
  /** in the guide's order, which breaks ties */
  competencies: Competency[]
  /** in the guide's order, the baseline first */
  roles: Role[]
  /** the competency that a kind of journal entry proposes, by the kind */
  proposals: Record<string, string>
}

/** A framework as it was at one moment; never changed. */
export type FrameworkVersion = { id: string; key: string; number: number; definition: FrameworkDefinition }

/** A competency as an area shows it; `referred` when its home is another area. */
export type ShownCompetency = { competency: Competency; referred: boolean }

/** Something wrong with a definition, and where. */
export type DefinitionFault = { path: (string | number)[]; message: string }
