/** The form of a page that has a field of this name, with what its hidden fields hold, as a browser would send it. */
export function formOf(html: string, field: string): FormData {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const markup = forms.find((form) => form.includes(`name="${field}"`))
  if (!markup) throw new Error(`There is no form with a field ${field}.`)
  const form = new FormData()
  for (const [input] of markup.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    const attribute = (name: string) =>
      new RegExp(`\\s${name}="([^"]*)"`).exec(input)?.[1]?.replaceAll('&quot;', '"')
    const name = attribute('name')
    if (name) form.set(name, attribute('value') ?? '')
  }
  return form
}
