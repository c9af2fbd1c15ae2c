import type { Choice, ChoiceGroup, Deed } from './choices'

/** The id of the list that the field controls, and of a line in it. */
export const listId = 'tool-choices'
export const choiceId = (choice: Choice) => `choice-${choice.id}`

type Props = {
  label: string
  groups: ChoiceGroup[]
  active: Choice | undefined
  onDeed: (deed: Deed) => void
}

/** The lines to choose from, in groups. The focus stays in the field above; it says which line is active. */
export function ChoiceList({ label, groups, active, onDeed }: Props) {
  return (
    <div className="choices" role="listbox" id={listId} aria-label={label}>
      {groups.map((group, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
        <div key={group.label} role="group" aria-labelledby={`${listId}-${index}`}>
          <p className="choice-group" id={`${listId}-${index}`}>
            {group.label}
          </p>
          {group.choices.map((choice) => {
            const line = {
              id: choiceId(choice),
              role: 'option',
              className: 'choice',
              tabIndex: -1,
              'aria-selected': choice === active,
              children: (
                <>
                  <span>{choice.label}</span>
                  {choice.detail && <span className="choice-detail">{choice.detail}</span>}
                </>
              ),
            }
            return 'href' in choice ? (
              <a key={choice.id} href={choice.href} {...line} />
            ) : (
              <button key={choice.id} type="button" onClick={() => onDeed(choice.deed)} {...line} />
            )
          })}
        </div>
      ))}
    </div>
  )
}
