/** The texts of a skill that a search looks through: what its `searchKey` is made of. */
export function skillSearchTexts({ name, note }: { name: string; note: string }): string[] {
  return [name, note]
}
