/** The id that an address holds, or null when it holds what no id can be. */
export function readId(text: string | string[] | null | undefined): string | null {
  return typeof text === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(text) ? text : null
}
