import { listed, midSentence } from '@/components/plan/figures-in-words'
import { Table } from '@/components/ui/table'
import { answersAgree } from '@/lib/progress/rules/atlas-weights'
import type { AtlasPage, WeighedAnswer } from '@/lib/progress/types/atlas'
import { nearestText } from './words'

type Props = { page: AtlasPage }

const names: Record<WeighedAnswer['weights'], string> = {
  framework: 'the framework’s weights',
  equal: 'equal weights',
  own: 'your own weights',
}

/** Whether the answer holds under other weights, and what each gives. */
export function WeightsAnswer({ page: { answers, chosen } }: Props) {
  if (!chosen) return null
  return (
    <div className="atlas-answers mb-8">
      <h3>Under other weights</h3>
      <p className="max-w-[68ch]">{sentence(answers)}</p>
      <Table
        caption="The answer under each set of weights"
        hideCaption
        rows={answers}
        rowKey={({ weights }) => weights}
        columns={[
          { key: 'weights', label: 'With', cell: ({ weights }) => names[weights] },
          { key: 'nearest', label: 'Nearest', cell: ({ nearest }) => nearestText(nearest) },
          {
            key: 'first',
            label: `First towards ${midSentence(chosen.role.name)}`,
            cell: ({ first }) =>
              first.length > 0 ? first.map(({ name }) => name).join(', ') : 'nothing missing',
          },
        ]}
      />
    </div>
  )
}

function sentence(answers: readonly WeighedAnswer[]): string {
  const [asItIs, ...others] = answers
  if (!asItIs) return ''
  const under = listed(others.map(({ weights }) => names[weights]))
  const first = asItIs.first[0]
  if (answersAgree(answers))
    return `The answer holds: with ${under} too, the nearest role and what matters most stay the same${
      asItIs.nearest && first
        ? `, ${midSentence(asItIs.nearest.role.name)} and ${midSentence(first.name)}`
        : ''
    }.`
  const differences = others.flatMap(({ weights, nearest, first: [top] }) => {
    const said = [
      ...(nearest?.role.key === asItIs.nearest?.role.key
        ? []
        : [nearest ? `${midSentence(nearest.role.name)} is nearest` : 'no role is nearest']),
      ...(top?.key === first?.key
        ? []
        : [top ? `${midSentence(top.name)} matters most` : 'nothing is missing']),
    ]
    return said.length > 0 ? [`with ${names[weights]} ${said.join(' and ')}`] : []
  })
  return `The answer depends on the weights: ${differences.join('; ')}.`
}
