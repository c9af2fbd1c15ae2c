import { midSentence } from '@/components/plan/figures-in-words'
import { PageContents } from '@/components/ui/page-contents'
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
      {page.roles.length > 0 && <PageContents parts={partsOf(page)} />}
      <RolesSection page={page} />
      <PathSection page={page} action={action} requestId={requestId} />
      <RoleMatrix page={page} />
      <WhatIfSection page={page} />
    </>
  )
}

function partsOf({ chosen }: AtlasPage): { id: string; title: string }[] {
  return [
    { id: 'roles', title: 'Roles' },
    ...(chosen ? [{ id: 'path', title: `The path to ${midSentence(chosen.role.name)}` }] : []),
    { id: 'matrix', title: 'Competencies and roles' },
    { id: 'what-if', title: 'What if' },
  ]
}
