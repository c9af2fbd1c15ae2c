/** The id of an area on the framework page. */
export function areaAnchor(key: string): string {
  return `area-${key}`
}

/** The id of a competency on the framework page: what `routes.framework(key)` points to. */
export function competencyAnchor(key: string): string {
  return key
}

/** The id of what a role requires on the framework page; it stands in something closed. */
export function requirementsAnchor(role: string): string {
  return `requires-${role}`
}

/** The id of a role on the framework page. */
export function roleAnchor(key: string): string {
  return `role-${key}`
}
