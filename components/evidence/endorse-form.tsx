import { ActionForm } from '@/components/ui/action-form'
import type { FormAction } from '@/lib/result'
import { WhatYouSaw } from './what-you-saw'

type Props = { action: FormAction; evidenceId: string; requestId: string }

/** Endorses somebody's evidence, in one's own words. */
export function EndorseForm({ action, evidenceId, requestId }: Props) {
  return (
    <ActionForm action={action} label="Endorse this" hidden={{ evidenceId, requestId }} clearOnSuccess>
      <WhatYouSaw rows={3} />
    </ActionForm>
  )
}
