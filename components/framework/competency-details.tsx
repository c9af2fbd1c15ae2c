import { LevelInWords } from '@/components/ratings/level-in-words'
import type { Competency, FrameworkDefinition } from '@/lib/framework/types'
import { competencyAnchor } from './anchors'
import { TemplateDetails } from './template-details'

type Props = { competency: Competency; framework: FrameworkDefinition }

/** A competency; opened: its levels with what others can see, where to begin, and goals to begin from. */
export function CompetencyDetails({ competency, framework }: Props) {
  const { key, name, summary, hint, question, goalTemplates } = competency
  return (
    <li id={competencyAnchor(key)} className="scroll-mt-2">
      <details>
        <summary className="max-w-[72ch] cursor-pointer">
          <h3 className="inline">{name}</h3>
          <span className="block">{summary}</span>
        </summary>
        <ol className="mt-3 grid gap-4">
          {framework.levels.map((level) => (
            <li key={level.level}>
              <LevelInWords competency={competency} level={level} heading="h4" />
            </li>
          ))}
        </ol>
        <div className="prose mt-4">
          <p>
            <b>A way to start.</b> {hint}
          </p>
          <p>
            <b>A question to talk about.</b> {question}
          </p>
        </div>
        <h4 className="mt-4 font-semibold">Goals to begin from</h4>
        <ul>
          {goalTemplates.map((template) => (
            <TemplateDetails key={template.key} template={template} levels={framework.levels} />
          ))}
        </ul>
      </details>
    </li>
  )
}
