type GoalTexts = { title: string; outcome: string; measure: string; relevance: string }

/** The texts of a goal that a search looks through: what its `searchKey` is made of. */
export function goalSearchTexts({ title, outcome, measure, relevance }: GoalTexts): string[] {
  return [title, outcome, measure, relevance]
}

/** The texts of a milestone that a search looks through: what its `searchKey` is made of. */
export function milestoneSearchTexts({ title }: { title: string }): string[] {
  return [title]
}
