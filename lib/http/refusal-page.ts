import { type RefusedStatus, refusals } from './refusals'

/**
 * A small page that needs nothing else from the server: what was refused, what to do, and a link to where
 * Belay is at home. `nonce` marks its styles for the content-security policy; `errorId` is what stands in the log.
 */
export function refusalPage(status: RefusedStatus, nonce: string, home = '/', errorId?: string): string {
  const { title, text } = refusals[status]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Belay</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; --paper: #faf8f4; --ink: #1d1b18; --muted: #655f56; --rope: #b23f12 }
@media (prefers-color-scheme: dark) { :root { --paper: #171614; --ink: #ece8e1; --muted: #a8a196; --rope: #f08a5d } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 Geist, ui-sans-serif, system-ui, "Helvetica Neue", Arial, sans-serif }
main { max-width: 68ch; margin: 15vh auto 0; padding: 0 20px }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px }
a { color: var(--rope) }
.status { color: var(--muted); margin: 0 0 4px }
</style>
</head>
<body>
<main>
<p class="status">${status}</p>
<h1>${title}</h1>
<p>${text}</p>
${errorId ? `<p>In the log this is error <strong>${escaped(errorId)}</strong>.</p>\n` : ''}<p><a href="${escaped(home)}">Go to Belay</a></p>
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
