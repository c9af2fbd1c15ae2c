import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { RateAll } from '@/components/welcome/rate-all'
import { planStanding } from '@/lib/progress/rules/plan-standing'
import { idle } from '@/lib/result'
import { wholeFramework } from '@/tests/support/factories/whole-framework'

it('the form of all levels says at which of them one was when it was drawn', () => {
  const framework = wholeFramework()
  const plan = {
    ...{ id: 'plan', ownerId: 'ada', frameworkVersionId: 'version', roleKey: 'lead', version: 1 },
    ...{ startsOn: '2027-01-01', horizonOn: '2027-12-31' },
  }
  const html = renderToStaticMarkup(
    <RateAll
      action={async () => idle}
      page={{
        ...{ plan, framework, asked: framework.competencies, levels: { listening: 2 } },
        standing: planStanding(framework, 'lead', {}),
      }}
      requestId="request-1"
    />,
  )
  expect(html.match(/name="was\.[^>]*value="[^"]*"/g)).toEqual([
    expect.stringMatching(/^name="was\.listening" .*value="2"$/),
  ])
})
