import { LinkShown } from '@/components/access/link-shown'
import { ActionForm } from '@/components/ui/action-form'
import { DayText } from '@/components/ui/day-text'
import { Field } from '@/components/ui/field'
import { FormActions } from '@/components/ui/form-actions'
import { Section } from '@/components/ui/section'
import { SubmitButton } from '@/components/ui/submit-button'
import { linkStates } from '@/lib/packet/messages'
import { shareDays } from '@/lib/packet/rules/limits'
import type { PacketLink } from '@/lib/packet/types/pages'
import type { FormAction } from '@/lib/result'

type Props = { id: string; links: PacketLink[]; share: FormAction; unshare: FormAction; requestId: string }

/** The links that show a packet: a new one, and those there are. */
export function ShareSection({ id, links, share, unshare, requestId }: Props) {
  return (
    <Section title="Share it by a link" id="share">
      <p className="mb-3 max-w-[68ch]">
        Whoever has the link reads the packet as it stands on that day, without an account, and nothing else.
        The files of your evidence are named in it and stay with you.
      </p>
      <ActionForm action={share} label="Share the packet by a link" hidden={{ id, requestId }}>
        <Field
          name="days"
          label="Good for how many days"
          hint={`${shareDays.least} to ${shareDays.most}.`}
          type="number"
          min={shareDays.least}
          max={shareDays.most}
          defaultValue={String(shareDays.usual)}
          required
        />
        <LinkShown hint="Copy it now: it is not shown again." />
        <FormActions>
          <SubmitButton variant="quiet" busy="Making it …">
            Make a link
          </SubmitButton>
        </FormActions>
      </ActionForm>
      {links.length > 0 && (
        <ul className="rows mt-6">
          {links.map((link) => (
            <li key={link.id} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2">
              <span>
                Made on <DayText day={link.madeOn} long />, {inWords(link)}
              </span>
              {link.state === 'works' && (
                <ActionForm action={unshare} label="Take the link back" hidden={{ linkId: link.id }}>
                  <SubmitButton variant="quiet" busy="Taking it back …">
                    Take it back
                  </SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function inWords({ state, expiresOn }: PacketLink) {
  if (state === 'works')
    return (
      <>
        good until <DayText day={expiresOn} long />
      </>
    )
  return linkStates[state]
}
