/** primary: the next action, one a page; quiet: the others; plain: among text; danger: what cannot be undone. */
export type ButtonVariant = 'primary' | 'quiet' | 'plain' | 'danger'

/** The class of a button or of a link that looks like one. */
export function buttonClass(variant: ButtonVariant): string {
  return `button button-${variant}`
}
