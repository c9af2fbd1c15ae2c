import { describe, expect, it } from 'vitest'
import { firstScripts } from '@/tests/bench/first-load'
import { hiddenFields } from '@/tests/bench/log-activity'

describe('what a measured page holds', () => {
  it('finds the scripts that a page loads at once, each once, without the one for old browsers', () => {
    const html = [
      '<link rel="preload" as="script" href="/a.js"/>',
      '<link rel="preload" as="style" href="/a.css"/>',
      '<script src="/a.js" async="" nonce="x"></script>',
      '<script src="/b.js" async=""></script>',
      '<script src="/old.js" noModule="" nonce="x"></script>',
      '<script>inline()</script>',
    ].join('')
    expect(firstScripts(html).sort()).toEqual(['/a.js', '/b.js'])
  })

  it('sends what the form of the main content sends unseen and no other form', () => {
    const html = [
      '<header><form><input type="hidden" name="other" value="1"/></form></header>',
      '<main><form><input type="hidden" name="$ACTION_1:0" value="{&quot;id&quot;:&quot;a&amp;b&quot;}"/>',
      '<input type="hidden" name="requestId" value="r-1"/><input type="text" name="title" value="t"/></form>',
      '<form><input type="hidden" name="second" value="1"/></form></main>',
    ].join('')
    expect([...hiddenFields(html).entries()]).toEqual([
      ['$ACTION_1:0', '{"id":"a&b"}'],
      ['requestId', 'r-1'],
    ])
  })
})
