import localFont from 'next/font/local'

// Latin alone is fetched ahead: with everything else that Geist can write it weighs three times as much. The other
// scripts follow where a name or a text needs them; their ranges are those of the package's own stylesheet.
const latin = localFont({
  src: '../../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2',
  variable: '--font-geist-latin',
  weight: '100 900',
})

const latinExtended = localFont({
  src: '../../node_modules/@fontsource-variable/geist/files/geist-latin-ext-wght-normal.woff2',
  variable: '--font-geist-latin-extended',
  weight: '100 900',
  adjustFontFallback: false,
  preload: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1D00-1DBF,U+1E00-1E9F,U+20A0-20AB',
    },
  ],
})

const vietnamese = localFont({
  src: '../../node_modules/@fontsource-variable/geist/files/geist-vietnamese-wght-normal.woff2',
  variable: '--font-geist-vietnamese',
  weight: '100 900',
  adjustFontFallback: false,
  preload: false,
  declarations: [{ prop: 'unicode-range', value: 'U+01A0-01A1,U+01AF-01B0,U+1EA0-1EF9' }],
})

const cyrillic = localFont({
  src: '../../node_modules/@fontsource-variable/geist/files/geist-cyrillic-wght-normal.woff2',
  variable: '--font-geist-cyrillic',
  weight: '100 900',
  adjustFontFallback: false,
  preload: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116' }],
})

// for figures; a page is read before they have their own face
const mono = localFont({
  src: '../../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2',
  variable: '--font-geist-mono',
  weight: '100 900',
  adjustFontFallback: false,
  preload: false,
})

/** The classes for the html element that bring in the faces. */
export const fontVariables = [latin, latinExtended, vietnamese, cyrillic, mono]
  .map(({ variable }) => variable)
  .join(' ')
