/**
 * One value for the whole process, made on first use. Next bundles a module more than once (pages, route
 * handlers) and the server program loads it unbundled; a variable of a module would exist once in each copy.
 */
export function processWide<T>(name: string, make: () => T): T {
  const store = globalThis as unknown as Record<symbol, T | undefined>
  const key = Symbol.for(`belay.${name}`)
  store[key] ??= make()
  return store[key]
}
