import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RatingHistory } from '@/components/ratings/rating-history'
import { historyLimit, type RatingInHistory } from '@/lib/ratings/types'
import { idle } from '@/lib/result'
import { smallFramework } from '@/tests/support/factories/small-framework'

const voidAction = async () => idle

/** A history of so many ratings, and what of it stands in view and behind one more press. */
function drawn(count: number): { inView: number; earlier: string | undefined; rest: string } {
  const ratings = Array.from({ length: count }, (_, index) => rating(`rating-${index}`))
  const html = renderToStaticMarkup(
    <RatingHistory
      ratings={ratings}
      levels={smallFramework().levels}
      limit={historyLimit}
      voidAction={voidAction}
    />,
  )
  const [first = '', rest = ''] = html.split(/<summary>(?=[^<]*earlier)/)
  return { inView: first.split('<li').length - 1, earlier: /^[^<]+/.exec(rest)?.[0], rest }
}

function rating(id: string): RatingInHistory {
  const ratedAt = new Date('2026-06-15T09:00:00Z')
  return {
    ...{
      id,
      competencyKey: 'writing',
      level: 2,
      confidence: 'high',
      note: '',
      ratedAt,
      ratedOn: '2026-06-15',
    },
    ...{ voidedAt: null, voidedOn: null, voidReason: null },
  }
}

it('keeps ten ratings in view and the earlier ones behind one more press', () => {
  expect(drawn(10)).toMatchObject({ inView: 10, earlier: undefined })
  expect(drawn(11)).toMatchObject({ inView: 10, earlier: 'one earlier rating' })
  expect(drawn(historyLimit)).toMatchObject({ inView: 10, earlier: '40 earlier ratings' })
  expect(drawn(historyLimit).rest).toContain('The newest 50 are shown.')
})
