/** How deep quotes and lists may stand in each other, how many marks of some kinds a text may have. */
const limits = { depth: 10, emphasis: 2000, quotes: 1000, underlines: 200 }

const deeplyNested = new RegExp(`^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${limits.depth}}`, 'm')

/** Whether reading a text as Markdown would overflow the stack or take seconds; nobody writes so by accident. */
export function isTangled(text: string): boolean {
  const count = (what: RegExp) => text.match(what)?.length ?? 0
  return (
    deeplyNested.test(text) ||
    count(/[*_]/g) > limits.emphasis ||
    count(/>/g) > limits.quotes ||
    count(/^ {0,3}(?:=+|-+)[ \t]*$/gm) > limits.underlines
  )
}
