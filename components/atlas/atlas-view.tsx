import { PageHeading } from '@/components/ui/page-heading'
import type { AtlasPage } from '@/lib/progress/types/atlas'
import type { FormAction } from '@/lib/result'
import { AtlasLead } from './atlas-lead'
import { PathSection } from './path-section'
import { RoleMatrix } from './role-matrix'
import { RolesSection } from './roles-section'
import { WhatIfSection } from './what-if-section'

type Props = {
  page: AtlasPage
  /** adds the goal of a template to the plan */
  action: FormAction
  requestId: string
}

/** Where somebody could go, and what is missing on the way there. */
export function AtlasView({ page, action, requestId }: Props) {
  return (
    <>
      <PageHeading kicker="Path" title="Where you could go" lead={<AtlasLead page={page} />} />
      <RolesSection page={page} />
      <PathSection page={page} action={action} requestId={requestId} />
      <RoleMatrix page={page} />
      <WhatIfSection page={page} />
    </>
  )
}
