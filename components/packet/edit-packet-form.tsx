import { ActionForm } from '@/components/ui/action-form'
import { CheckboxGroup, type OptionGroup } from '@/components/ui/checkbox-group'
import { dayInWords } from '@/components/ui/day-text'
import { FormActions } from '@/components/ui/form-actions'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { kindPlurals } from '@/lib/journal/messages'
import { entryKinds } from '@/lib/journal/types'
import { partNames } from '@/lib/packet/messages'
import { packetValues } from '@/lib/packet/rules/form-values'
import { omissibleParts, omissionValue } from '@/lib/packet/rules/omissions'
import type { PacketToEdit } from '@/lib/packet/types/pages'
import { deletedInWords } from '@/lib/people/messages'
import { capitalised } from '@/lib/plans/messages/words'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { CitableList } from './citable'

type Props = { packet: PacketToEdit; action: FormAction }

/** What a packet says in its owner's words, and what it leaves out. Its facts have no field. */
export function EditPacketForm({ packet, action }: Props) {
  const { record, whole, areas, lost } = packet
  const values = packetValues(record, areas)
  const omitted = [...record.omissions]
  return (
    <ActionForm
      action={action}
      label="Edit the packet"
      hidden={{ id: record.id, version: record.version }}
      drawn={values}
    >
      <Section title="Your own words" id="words">
        <p className="mb-3 max-w-[68ch]">
          Write in Markdown. Cite what stands in the packet by its sign in square brackets; a sentence that
          cites nothing is marked as your own words.
        </p>
        <CitableList document={whole} />
        <TextArea
          name="opening"
          label="Before everything else"
          hint={lostHint(lost['']) ?? 'What was this time about?'}
          optional
          rows={6}
          defaultValue={record.narratives.get('')}
        />
        {areas.map(({ key, name }) => (
          <TextArea
            key={key}
            name={`words.${key}`}
            label={name}
            hint={lostHint(lost[key])}
            optional
            rows={3}
            defaultValue={record.narratives.get(key)}
          />
        ))}
      </Section>
      <Section title="What to leave out" id="leave-out">
        <p className="mb-3 max-w-[68ch]">
          Tick what others should not read. The packet says how much of what kind was left out; figures and
          levels stay what they are. Entries that are marked private stand in no packet.
        </p>
        <CheckboxGroup
          name="parts"
          label="Parts"
          optional
          options={[
            ...omissibleParts.map((name) => ({
              value: omissionValue({ kind: 'part', name }),
              label: partNames[name],
            })),
            ...areas.map(({ key, name }) => ({
              value: omissionValue({ kind: 'area', name: key }),
              label: `Area: ${name}`,
            })),
          ]}
          defaultValue={omitted}
        />
        <CheckboxGroup
          name="things"
          label="Single things"
          optional
          options={thingsOf(packet)}
          defaultValue={omitted}
        />
      </Section>
      <FormActions>
        <SubmitButton busy="Saving …">Save</SubmitButton>
        <Link href={routes.packet(record.id)}>Leave it as it was</Link>
      </FormActions>
    </ActionForm>
  )
}

function lostHint(lost: string[] | undefined): string | undefined {
  if (!lost || lost.length === 0) return undefined
  const signs = lost.map((sign) => `[${sign}]`).join(', ')
  return `${signs} ${lost.length === 1 ? 'leads' : 'lead'} to nothing in the packet: it is left out, or it is gone.`
}

function thingsOf({ whole, sources }: PacketToEdit): OptionGroup[] {
  const value = (anchor: string) => {
    const { kind, id } = sources[anchor] ?? {}
    return kind === undefined || kind === 'competency' || id === undefined
      ? ''
      : omissionValue({ kind, name: id })
  }
  const groups = [
    {
      label: 'Goals',
      options: whole.goals.map(({ anchor, title }) => ({ value: value(anchor), label: title })),
    },
    {
      label: 'Reviews',
      options: whole.reviews.map(({ anchor, on, with: other }) => ({
        value: value(anchor),
        label: `${other ?? capitalised(deletedInWords)}, ${dayInWords(on, true)}`,
      })),
    },
    ...entryKinds.map((kind) => ({
      label: kindPlurals[kind],
      options: whole.entries
        .filter((entry) => entry.kind === kind)
        .map(({ anchor, title, date }) => ({
          value: value(anchor),
          label: `${title}, ${dayInWords(date, true)}`,
        })),
    })),
  ]
  return groups.filter(({ options }) => options.length > 0)
}
