type Page = { status: number; title: string; nonce: string; content: string }

/** A small page that needs nothing else from the server. `nonce` marks its styles for the content-security policy. */
export function plainPage({ status, title, nonce, content }: Page): string {
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
main { max-width: 68ch; margin: 15vh auto 4rem; padding: 0 20px }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 12px }
h2 { font-size: 20px; margin: 32px 0 8px }
a { color: var(--rope) }
label { display: block; color: var(--muted) }
textarea, button { font: inherit; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 4px; padding: 8px 12px }
textarea { box-sizing: border-box; width: 100% }
li { margin-bottom: 12px }
.status { color: var(--muted); margin: 0 0 4px }
</style>
</head>
<body>
<main>
<p class="status">${status}</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`
}

/** Text as it may stand in HTML, in attributes too. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
