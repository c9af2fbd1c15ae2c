import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { floorPageSource } from '@/tests/bench/floor-source'
import { countTags, isSameSize, outline, sizeInWords, textLength } from '@/tests/bench/outline'

const page = (body: string) =>
  `<!DOCTYPE html><html><head><title>Plan</title></head><body>${body}</body></html>`

describe('the outline of a page', () => {
  it('counts the tags of the body by kind', () => {
    const pieces = outline(page('<ul class="rows"><li>One</li><li>Two<br/></li></ul><input type="text"/>'))
    expect(countTags(pieces)).toEqual({ ul: 1, li: 2, br: 1, input: 1 })
  })

  it('keeps what is inside what', () => {
    expect(outline(page('<p>One <b>two</b></p>'))).toEqual([
      { tag: 'p', pieces: ['One ', { tag: 'b', pieces: ['two'] }] },
    ])
  })

  it('counts text as it is read and not as it is escaped', () => {
    const text = `R&D's "goal" <open>`
    const pieces = outline(page(renderToStaticMarkup(createElement('p', null, text))))
    expect(pieces).toEqual([{ tag: 'p', pieces: [text] }])
    expect(textLength(pieces)).toBe(text.length)
  })

  it('takes texts that React keeps apart as one', () => {
    const pieces = outline(page(renderToString(createElement('b', null, 45, ' %'))))
    expect(pieces).toEqual([{ tag: 'b', pieces: ['45 %'] }])
  })

  it('leaves out scripts and the hidden place of the metadata', () => {
    const added = '<div hidden=""><!--$--><!--/$--></div><script>push("<b>no</b>")</script>'
    expect(outline(page(`${added}<main>Yes</main>`))).toEqual([{ tag: 'main', pieces: ['Yes'] }])
  })

  it('is not misled by a greater-than sign in an attribute', () => {
    expect(countTags(outline(page('<p class="[&>a]:x">One</p>')))).toEqual({ p: 1 })
  })

  it('does not take a page whose tags are not closed', () => {
    expect(() => outline(page('<p><b>One</p>'))).toThrow('closes <p> inside <b>')
    expect(() => outline('<body><p>One')).toThrow('does not close <p>')
  })

  it('tells pages of another size apart', () => {
    const one = outline(page('<p>One</p>'))
    expect(isSameSize(one, outline(page('<p>Two</p>')))).toBe(true)
    expect(isSameSize(one, outline(page('<b>One</b>')))).toBe(false)
    expect(isSameSize(one, outline(page('<p>Three</p>')))).toBe(false)
  })

  it('says how large a page is', () => {
    expect(sizeInWords(outline(page('<p>One</p><p>Two <b>three</b></p>')))).toBe(
      '3 tags of 2 kinds, 12 characters',
    )
  })
})

describe('the source of a floor', () => {
  it('draws as many tags of each kind and as much text as it was made from', () => {
    const tree: ReactNode = createElement(
      'main',
      { className: 'page' },
      createElement('p', null, `Says "{hello}" & it's <fine>`, createElement('br')),
      createElement('svg', { viewBox: '0 0 1 1' }, createElement('path', { d: 'M0 0' })),
    )
    const pieces = outline(page(renderToStaticMarkup(tree)))
    const drawn = floorPageSource(pieces).replaceAll(/\{("(?:[^"\\]|\\.)*")\}/g, (_, text: string) =>
      JSON.parse(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    )
    const body = /return <>(.*)<\/>/.exec(drawn)?.[1] ?? ''
    expect(isSameSize(outline(page(body.replaceAll('<br></br>', '<br/>'))), pieces)).toBe(true)
  })
})
