import { ButtonLink } from '@/components/ui/button-link'
import { ContourLines } from '@/components/ui/contour-lines'
import { Link } from '@/components/ui/link'
import { targetRoles } from '@/lib/framework/rules/roles'
import type { FrameworkDefinition } from '@/lib/framework/types'
import { capitalised, spokenNumber } from '@/lib/plans/messages/words'
import { routes } from '@/lib/routes'
import { SamplePlan } from './sample-plan'

type Props = { framework: FrameworkDefinition; signUpOpen: boolean }

/** What somebody sees who has not signed in: what this is, in their words, and the two ways on. */
export function Landing({ framework, signUpOpen }: Props) {
  const roles = targetRoles(framework).length
  return (
    <div className="landing">
      <ContourLines />
      <div className="landing-words">
        <h1>A growth plan for technical leads</h1>
        <p className="lead">
          You advance on two tracks at once, technical and managerial. Belay keeps the map: where you want to
          go, how far each of {framework.competencies.length} competencies is, what comes next, and what you
          have done.
        </p>
        <div className="form-actions">
          {signUpOpen && <ButtonLink href={routes.signUp()}>Make an account</ButtonLink>}
          <ButtonLink variant={signUpOpen ? 'quiet' : 'primary'} href={routes.signIn()}>
            Sign in
          </ButtonLink>
        </div>
      </div>
      <SamplePlan />
      <dl className="landing-points">
        <div>
          <dt>Choose where to go</dt>
          <dd>
            {capitalised(spokenNumber(roles))} target roles, from principal engineer to chief technology
            officer, each with its required levels and the reason for them.{' '}
            <Link href={routes.framework()}>Read the framework</Link>.
          </dd>
        </div>
        <div>
          <dt>See what is missing</dt>
          <dd>
            Rate yourself on behaviours that others can see. The gap to your role is shown area by area.
          </dd>
        </div>
        <div>
          <dt>Keep it yours</dt>
          <dd>This installation holds your data, and nobody sees it until you share it.</dd>
        </div>
      </dl>
    </div>
  )
}
