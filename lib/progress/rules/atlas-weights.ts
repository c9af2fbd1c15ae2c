import { competencyOf, competencyOrder } from '@/lib/framework/rules/competencies'
import { targetRoles } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition, Role } from '@/lib/framework/types'
import type { WeighedAnswer } from '../types/atlas'
import type { Levels, Requirements } from '../types/standing'
import { nearestTarget } from './nearest-target'
import { pathOrder } from './path-order'

/** How many competencies of the path are compared. */
const compared = 3

type Standing = { framework: FrameworkDefinition; role: Role | null; levels: Levels }

/** What the atlas answers with the framework's weights, with equal ones, and with one's own where there are some. */
export function weighedAnswers(standing: Standing, own: Levels): WeighedAnswer[] {
  const answer = (
    weights: WeighedAnswer['weights'],
    weigh: (key: string, weight: number) => number,
  ): WeighedAnswer => ({ weights, ...answerUnder(standing, weigh) })
  const answers = [answer('framework', (_, weight) => weight), answer('equal', () => 1)]
  if (Object.keys(own).length > 0)
    answers.push(answer('own', (key, weight) => (Object.hasOwn(own, key) ? (own[key] ?? weight) : weight)))
  return answers
}

/** Requirements under other weights; what weighs nothing is not required. */
export function reweighed(
  requirements: Requirements,
  weigh: (key: string, weight: number) => number,
): Requirements {
  return Object.fromEntries(
    Object.entries(requirements)
      .map(([key, { level, weight }]) => [key, { level, weight: weigh(key, weight) }] as const)
      .filter(([, { weight }]) => weight > 0),
  )
}

/** Whether all answers name the same role as the nearest, and the same competency as the first. */
export function answersAgree(answers: readonly WeighedAnswer[]): boolean {
  return answers.every(
    ({ nearest, first }) =>
      nearest?.role.key === answers[0]?.nearest?.role.key && first[0]?.key === answers[0]?.first[0]?.key,
  )
}

function answerUnder(
  { framework, role, levels }: Standing,
  weigh: (key: string, weight: number) => number,
): Pick<WeighedAnswer, 'nearest' | 'first'> {
  const targets = targetRoles(framework)
  const profiles = targets.map(({ key, requirements }) => ({
    key,
    requirements: reweighed(requirements, weigh),
  }))
  const path = pathOrder({
    role: reweighed(role?.requirements ?? {}, weigh),
    levels,
    order: competencyOrder(framework),
  })
  return {
    nearest: nearestTarget(targets, levels, profiles),
    first: path.slice(0, compared).flatMap((key) => competencyOf(framework, key) ?? []),
  }
}
