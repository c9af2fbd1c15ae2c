import { ActionForm } from '@/components/ui/action-form'
import { dayInWords } from '@/components/ui/day-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { FormRow } from '@/components/ui/form-row'
import { Link } from '@/components/ui/link'
import { PageHeading } from '@/components/ui/page-heading'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Role } from '@/lib/framework/types'
import type { PacketInList } from '@/lib/packet/types/pages'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'

type Props = {
  packets: PacketInList[]
  /** that a packet can be for */
  roles: Role[]
  usual: { roleKey: string; startsOn: string; endsOn: string }
  compose: FormAction
  requestId: string
}

/** One's packets, and the form of a new one. */
export function PacketListView({ packets, roles, usual, compose, requestId }: Props) {
  return (
    <>
      <PageHeading
        kicker={<Link href={routes.progress()}>Progress</Link>}
        title="Packets"
        lead="A packet gathers a period of your work for a promotion or an appraisal: your levels with their grounds, the strongest evidence, what you achieved, and your own words."
      />
      {packets.length === 0 ? (
        <EmptyState title="Your packets will stand here">
          <p>Choose a period and a role below. Nobody sees a packet until you hand it over.</p>
        </EmptyState>
      ) : (
        <ul className="rows">
          {packets.map((packet) => (
            <li key={packet.id} className="grid gap-x-8 gap-y-0.5 sm:grid-cols-[1fr_auto]">
              <Link className="font-medium no-underline" href={routes.packet(packet.id)}>
                {packet.role}, {dayInWords(packet.startsOn, true)} to {dayInWords(packet.endsOn, true)}
              </Link>
              <span className="text-small text-muted">{linksPhrase(packet.links)}</span>
            </li>
          ))}
        </ul>
      )}
      <Section title="A new packet" id="new">
        <p className="mb-3 max-w-[68ch]">
          Its figures are as of the last day, or of today if that is earlier.
        </p>
        <ActionForm action={compose} hidden={{ requestId }}>
          <FormRow>
            <Field name="startsOn" label="First day" type="date" defaultValue={usual.startsOn} required />
            <Field name="endsOn" label="Last day" type="date" defaultValue={usual.endsOn} required />
          </FormRow>
          <Select
            name="roleKey"
            label="Role"
            hint="Levels stand beside what it requires."
            options={roles.map(({ key, name }) => ({ value: key, label: name }))}
            defaultValue={usual.roleKey}
            required
          />
          <FormActions>
            <SubmitButton busy="Composing …">Compose the packet</SubmitButton>
          </FormActions>
        </ActionForm>
      </Section>
    </>
  )
}

function linksPhrase(links: number): string {
  if (links === 0) return 'not shared'
  return links === 1 ? 'shared by one link' : `shared by ${links} links`
}
