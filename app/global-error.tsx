'use client'

/** When even the frame of the page fails. Plain on purpose: it depends on nothing. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Belay could not draw this page</h1>
          <p>
            Something went wrong on our side{error.digest && ` (error ${error.digest})`}. Nothing that was
            saved is lost. <a href="/">Go home</a>
          </p>
        </main>
      </body>
    </html>
  )
}
