import type { AreaHistory, AreaMeans } from '@/lib/progress/rules/area-histories'
import { meanInFigures } from './figures-in-words'
import { meanLine, nowOf, stepsInWords } from './level-lines'

/** Where the mean of an area stands, and where it was when the time began. */
export function AreaMean({ history: { mean } }: { history: AreaHistory }) {
  const now = nowOf(mean)
  const first = mean[0]?.value
  if (!now) return 'Nothing here is asked for.'
  const before =
    first && mean.length > 1 && first.current !== now.current
      ? `; it was ${meanInFigures(first.current)}`
      : ''
  return `At ${meanInFigures(now.current)}, required ${meanInFigures(now.required)}, supported ${meanInFigures(now.supported)}${before}.`
}

/** The picture of an area in words. */
export function areaDescription({ mean }: AreaHistory): string {
  const of = (which: keyof AreaMeans) => stepsInWords(meanLine(mean, which), 'not asked for')
  return `The mean, by weight, over what the role asks for here. Current: ${of('current')}. Required: ${of('required')}. Supported by evidence: ${of('supported')}.`
}
