import { Field } from '@/components/ui/field'
import { FieldGroup } from '@/components/ui/field-group'
import { milestonesInForm } from '@/lib/plans/rules/limits'
import { FieldDisclosure } from './field-disclosure'

type Row = { title: string; dueOn: string }

type Props = { milestones: Row[] }

/** How many rows there are to write into at first, and how many more one press away. */
const shown = 3
const spare = 6

/** The first milestones of a new goal, typed with it. */
export function MilestoneRows({ milestones }: Props) {
  const first = Math.max(shown, milestones.length)
  const last = Math.min(milestonesInForm, first + spare)
  const row = (index: number) => <MilestoneRow key={index} index={index} row={milestones[index]} />
  return (
    <FieldGroup
      name="milestones"
      label="Milestones"
      hint="Steps on the way, each dated between the start and the due date. Rows that you leave empty are ignored; more can be added later."
    >
      {range(0, first).map(row)}
      {last > first && (
        <FieldDisclosure summary="More rows" fields={range(first, last).flatMap(rowFields)}>
          <div className="grid gap-4">{range(first, last).map(row)}</div>
        </FieldDisclosure>
      )}
    </FieldGroup>
  )
}

function MilestoneRow({ index, row }: { index: number; row: Row | undefined }) {
  const [title, dueOn] = rowFields(index)
  return (
    <div className="grid items-start gap-x-5 gap-y-2 sm:grid-cols-[1fr_13rem]">
      <Field name={title} label={`Milestone ${index + 1}`} autoComplete="off" defaultValue={row?.title} />
      <Field name={dueOn} label={`Date of milestone ${index + 1}`} type="date" defaultValue={row?.dueOn} />
    </div>
  )
}

function rowFields(index: number): [title: string, dueOn: string] {
  return [`milestones.${index}.title`, `milestones.${index}.dueOn`]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
