import { highestLevel } from '@/lib/framework/rules/competencies'
import { levelField, weightField, weightsToTry } from '@/lib/progress/rules/atlas-query'
import type { AtlasPage } from '@/lib/progress/types/atlas'

type Props = { page: AtlasPage }

/** A level and a weight to try for every competency. The first option of each is how it is, and says nothing. */
export function TryTable({ page: { framework, levels, query } }: Props) {
  const scale = Array.from({ length: highestLevel(framework) + 1 }, (_, level) => level)
  return (
    <table className="atlas-try">
      <thead>
        <tr>
          <th scope="col">Competency</th>
          <th scope="col">Level</th>
          <th scope="col">Weight</th>
        </tr>
      </thead>
      <tbody>
        {framework.competencies.map(({ key, name }) => (
          <tr key={key}>
            <th>{name}</th>
            <td>
              <Choice
                name={levelField(key)}
                label={`Level of ${name}`}
                asItIs={`${levels[key] ?? 0}, as it is`}
                options={scale.filter((level) => level !== (levels[key] ?? 0))}
                chosen={query.levels[key]}
              />
            </td>
            <td>
              <Choice
                name={weightField(key)}
                label={`Weight of ${name}`}
                asItIs="as it is"
                options={weightsToTry}
                chosen={query.weights[key]}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type ChoiceProps = {
  name: string
  label: string
  asItIs: string
  options: readonly number[]
  chosen: number | undefined
}

/** Made anew when another option is the one to show: a default counts only once. */
function Choice({ name, label, asItIs, options, chosen }: ChoiceProps) {
  return (
    <select
      key={chosen}
      className="control"
      name={name}
      aria-label={label}
      {...(chosen !== undefined && { defaultValue: chosen })}
    >
      <option value="">{asItIs}</option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </select>
  )
}
