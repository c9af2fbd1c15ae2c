'use client'

/** What an unexpected error on a page shows: the id stands in the server's log as well. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <main id="main" className="page page-narrow">
      <h1>This page could not be drawn</h1>
      <p>
        Something went wrong on our side
        {error.digest && (
          <>
            {' '}
            (error <span className="num">{error.digest}</span>)
          </>
        )}
        . Nothing that was saved is lost.
      </p>
      <p>
        <button type="button" className="button button-primary" onClick={reset}>
          Try again
        </button>{' '}
        <a href="/">Go home</a>
      </p>
    </main>
  )
}
