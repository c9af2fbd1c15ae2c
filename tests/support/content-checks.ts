import type { Competency, FrameworkDefinition } from '@/lib/framework/types'

/** How many points the source makes about each item. */
export type PointCounts = Record<string, number>

const stopWords = new Set(
  `that this with from they them their there then than when what which while where whose have has been were will
  would could should into onto over under about after before also each every other others another both some such
  more most less only own just even very through between among across within without because does doing done make
  makes made gives give given takes take taken keeps keep kept gets until against toward towards upon it's isn't
  doesn't one's someone something`.split(/\s+/),
)

const endings = ['ations', 'ation', 'ings', 'ing', 'ies', 'ied', 'ers', 'es', 'ed', 'er', 's', 'e']

function stem(word: string): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= 3)
  return ending ? word.slice(0, -ending.length) : word
}

/** The words of a sentence that carry its meaning: four letters and more, no stop words, without their endings. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*/g) ?? []
  return new Set(words.filter((word) => word.length >= 4 && !stopWords.has(word)).map(stem))
}

function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) < index))]
}

/** Counts that are not as wanted. */
export function countFaults(
  { areas, competencies, roles, pathways }: FrameworkDefinition,
  wanted: { areas: number; competencies: number; targets: number; baselines: number; pathways: number },
): string[] {
  const found = {
    areas: areas.length,
    competencies: competencies.length,
    targets: roles.filter(({ kind }) => kind === 'target').length,
    baselines: roles.filter(({ kind }) => kind === 'baseline').length,
    pathways: pathways.length,
  }
  return (Object.keys(wanted) as (keyof typeof wanted)[])
    .filter((what) => found[what] !== wanted[what])
    .map((what) => `${found[what]} ${what} instead of ${wanted[what]}`)
}

/** Fewer observables than wanted, in all or at one level of one competency. */
export function observableCountFaults(
  { competencies, levels }: FrameworkDefinition,
  wanted: { inAll: number; perLevel: number },
): string[] {
  const total = competencies.reduce((sum, { observables }) => sum + observables.length, 0)
  return [
    ...(total < wanted.inAll ? [`${total} observables in all`] : []),
    ...competencies.flatMap(({ key, observables }) =>
      levels
        .map(({ level }) => ({ level, count: observables.filter((each) => each.level === level).length }))
        .filter(({ count }) => count < wanted.perLevel)
        .map(({ level, count }) => `${key} has ${count} at level ${level}`),
    ),
  ]
}

/** Observables that tell a state of mind, which nobody can witness, or that are not one sentence. */
export function wordingFaults({ competencies }: FrameworkDefinition): string[] {
  return competencies.flatMap(({ key, observables }) =>
    observables
      .filter(({ text }) => /^(understands|knows|is aware)\b/i.test(text) || !/^[A-Z][^.!?]*\.$/.test(text))
      .map(({ text }) => `${key}: ${text}`),
  )
}

/** Pairs of observables of one competency of which the shorter shares half of its content words with the other. */
export function likenessFaults({ competencies }: FrameworkDefinition): string[] {
  return competencies.flatMap(({ key, observables }) =>
    observables.flatMap((one, index) =>
      observables.slice(index + 1).flatMap((other) => {
        const [a, b] = [contentWords(one.text), contentWords(other.text)]
        const shared = [...a].filter((word) => b.has(word))
        const alike = shared.length / Math.max(1, Math.min(a.size, b.size)) >= 0.5
        return alike ? [`${key}: ${one.key} and ${other.key} share ${shared.join(', ')}`] : []
      }),
    ),
  )
}

/** Points of the source that no observable carries, and points that are named but do not exist or belong elsewhere. */
export function pointFaults({ competencies }: FrameworkDefinition, counts: PointCounts): string[] {
  const exist = Object.entries(counts).flatMap(([item, count]) =>
    Array.from({ length: count }, (_, index) => `${item}.${index + 1}`),
  )
  const named = competencies.flatMap(({ item, observables }) =>
    observables.flatMap(({ points }) => points.map((point) => ({ item, point }))),
  )
  const carried = new Set(
    named.filter(({ item, point }) => point.startsWith(`${item}.`)).map(({ point }) => point),
  )
  return [
    ...exist.filter((point) => !carried.has(point)).map((point) => `nothing carries ${point}`),
    ...named.filter(({ point }) => !exist.includes(point)).map(({ point }) => `there is no point ${point}`),
  ]
}

function templateFaultsOf({ key, goalTemplates }: Competency, perCompetency: number): string[] {
  return [
    ...(goalTemplates.length < perCompetency ? [`${key} has ${goalTemplates.length} templates`] : []),
    ...goalTemplates.flatMap((template) => {
      const weeks = template.milestones.map(({ week }) => week)
      const rising = weeks.every((week, index) => week > (weeks[index - 1] ?? 0))
      return [
        ...(weeks.length < 3 || weeks.length > 6 ? [`${template.key} has ${weeks.length} milestones`] : []),
        ...(rising && (weeks.at(-1) ?? 0) <= template.weeks
          ? []
          : [`the weeks of ${template.key} do not rise to ${template.weeks}`]),
        ...(template.title.length > 80 ? [`the title of ${template.key} is too long`] : []),
      ]
    }),
  ]
}

/** Too few goal templates, or templates whose milestones do not fit. */
export function templateFaults(
  { competencies }: FrameworkDefinition,
  wanted: { inAll: number; perCompetency: number },
): string[] {
  const total = competencies.reduce((sum, { goalTemplates }) => sum + goalTemplates.length, 0)
  return [
    ...(total < wanted.inAll ? [`${total} templates in all`] : []),
    ...competencies.flatMap((competency) => templateFaultsOf(competency, wanted.perCompetency)),
  ]
}

/** Requirements argued in less than half a sentence, or with the reason of another. */
export function reasonFaults({ roles }: FrameworkDefinition): string[] {
  const reasons = roles.flatMap((role) =>
    Object.entries(role.requirements).map(([competency, { because }]) => ({
      place: `${role.key}: ${competency}`,
      because,
    })),
  )
  const twice = repeated(reasons.map(({ because }) => because.trim().toLowerCase()))
  return [
    ...reasons
      .filter(({ because }) => because.trim().split(/\s+/).length < 4)
      .map(({ place }) => `${place} is not argued`),
    ...twice.map((because) => `more than one requirement says: ${because}`),
  ]
}

/** Where a competency is stored and shown otherwise than wanted: once, at home in one area, and in the others by reference. */
export function sharedFaults(
  { areas, competencies }: FrameworkDefinition,
  key: string,
  wanted: { home: string; alsoIn: string[] },
): string[] {
  const stored = competencies.filter(
    (competency) => competency.key === key || competency.name.toLowerCase() === key,
  )
  const referring = areas.filter(({ refersTo }) => refersTo.includes(key)).map((area) => area.key)
  return [
    ...(stored.length === 1 ? [] : [`${key} is stored ${stored.length} times`]),
    ...stored.filter(({ area }) => area !== wanted.home).map(({ area }) => `${key} has its home in ${area}`),
    ...(referring.join() === wanted.alsoIn.join()
      ? []
      : [`${key} is also shown in: ${referring.join(', ')}`]),
  ]
}

/** Exclamation marks, which the product never uses, anywhere in the definition. */
export function toneFaults(definition: FrameworkDefinition): string[] {
  return (JSON.stringify(definition).match(/[^"]*!["\s][^"]*/g) ?? []).map(
    (text) => `an exclamation mark: ${text}`,
  )
}
