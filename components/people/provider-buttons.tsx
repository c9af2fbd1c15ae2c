import { Button } from '@/components/ui/button'
import { routes } from '@/lib/routes'

type Props = { providers: { id: string; name: string }[]; to?: string; verb?: string }

/** One plain form per identity provider: works without JavaScript. */
export function ProviderButtons({ providers, to = '', verb = 'Continue with' }: Props) {
  if (providers.length === 0) return null
  return (
    <div className="form-actions">
      {providers.map(({ id, name }) => (
        <form key={id} method="post" action={routes.providerSignIn(id)}>
          <input type="hidden" name="to" value={to} />
          <Button type="submit" variant="quiet">
            {verb} {name}
          </Button>
        </form>
      ))}
    </div>
  )
}
