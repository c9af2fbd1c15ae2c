/** How a packet's HTML file looks: the product's colours, its own fonts where they are installed. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf8f4, #171614);
  --sunk: light-dark(#f1ede5, #26231f);
  --ink: light-dark(#1d1b18, #ece8e1);
  --muted: light-dark(#655f56, #a8a196);
  --line: light-dark(#ddd6ca, #37332d);
  --rope: light-dark(#b23f12, #f08a5d);
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 16px/1.55 Geist, ui-sans-serif, system-ui, "Helvetica Neue", Arial, sans-serif; }
body { margin: 0; }
main, footer { max-width: 50rem; margin: 0 auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
main { padding-top: 2.5rem; }
footer { padding-top: 1rem; padding-bottom: 2.5rem; color: var(--muted); font-size: 0.8125rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-weight: 600; break-after: avoid; text-wrap: balance; }
h1 { font-size: 2.25rem; line-height: 1.15; margin: 0 0 0.75rem; }
h2 { font-size: 1.5rem; margin: 3rem 0 0.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.1875rem; margin: 2rem 0 0.4rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.5rem 0 0.3rem; }
h2 + h3 { margin-top: 0; }
p { margin: 0 0 0.75rem; max-width: 68ch; }
li { max-width: 68ch; }
p, li, h1, h2, h3, h4, h5, h6, th, td { unicode-bidi: plaintext; text-align: left; }
ul, ol { margin: 0 0 0.75rem; padding-left: 1.4rem; }
li > ul, li > ol { margin: 0; }
li.bare { list-style: none; }
blockquote { margin: 0.25rem 0 0.75rem; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--muted); }
blockquote p { margin: 0; }
.quiet { color: var(--muted); font-size: 0.875rem; }
a { color: inherit; text-decoration-color: var(--rope); text-underline-offset: 0.2em; }
a:hover { color: var(--rope); }
code, pre { font-family: "Geist Mono", ui-monospace, "DejaVu Sans Mono", monospace; font-size: 0.875em; }
pre { background: var(--sunk); padding: 0.75rem; border-radius: 4px; white-space: pre-wrap; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
table { width: 100%; border-collapse: collapse; margin: 0.5rem 0 1.25rem; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { color: var(--muted); font-weight: 400; font-size: 0.8125rem; }
tbody th { font-weight: 400; }
td code { font-size: 0.75rem; }
:target { background: var(--sunk); }
@media screen and (max-width: 40rem) {
  h1 { font-size: 1.75rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: block; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
  tbody th, td { display: block; padding: 0; border: 0; }
  tbody th { font-weight: 600; }
  td::before { content: attr(data-of) ": "; color: var(--muted); }
}
@media print {
  :root { color-scheme: light; --paper: #ffffff; }
  @page { size: A4; margin: 20mm 18mm; }
  html { font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  a { text-decoration-color: currentColor; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
}
`
