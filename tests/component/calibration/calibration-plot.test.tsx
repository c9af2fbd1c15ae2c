import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CalibrationPlot } from '@/components/calibration/calibration-plot'
import type { CalibrationPoint } from '@/lib/reviews/types/calibration'

const point = (key: string, self: number, other: number): CalibrationPoint => ({
  ...{ key, name: `The ${key}`, self, other, reviewId: 'r-1', revealedOn: '2026-06-15' },
})

const levels = [1, 2, 3, 4, 5].map((level) => ({ level, name: `Level ${level}` }))

describe('the plot of calibration', () => {
  const html = renderToStaticMarkup(
    <CalibrationPlot
      points={[point('delegation', 4, 2), point('oversight', 3, 3)]}
      levels={levels}
      names={{ owner: 'you', other: 'Mia' }}
    />,
  )
  const pictures = html.match(/<svg[^>]*role="img".*?<\/svg>/gs) ?? []

  it('has a picture for each competency, with a title and a description of its own', () => {
    expect(pictures).toHaveLength(2)
    expect(pictures[0]).toMatch(
      /<title id="[^"]+">The delegation<\/title><desc id="[^"]+">you: 4, Mia: 2\.<\/desc>/,
    )
    const ids = pictures.map((picture) => /aria-labelledby="([^"]+)"/.exec(picture)?.[1])
    expect(new Set(ids).size).toBe(2)
  })

  it('tells the two sides apart by shape, also where they are the same', () => {
    for (const picture of pictures) {
      expect(picture.match(/<circle/g)).toHaveLength(1)
      expect(picture.match(/rating-pair-other/g)).toHaveLength(1)
    }
    const [, same = ''] = pictures
    const circle = /<circle[^>]*cy="([^"]+)"/.exec(same)?.[1]
    expect(same).not.toContain(`d="M125 ${circle}`)
  })

  it('has its table with the signed differences', () => {
    expect(html).toContain('as a table')
    expect(html.match(/<tr>/g)).toHaveLength(3)
    expect(html).toContain('>+2<')
    expect(html).toContain('>0<')
  })

  it('asks for nothing, and carries no style attribute', () => {
    expect(html).not.toContain('required')
    expect(html).not.toContain('style=')
  })
})
