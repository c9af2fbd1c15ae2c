'use client'

import { type ReactNode, useEffect, useRef } from 'react'

type Props = {
  /** the page that the form leads to */
  action: string
  /** the whole address that the fields are filled from */
  address: string
  label: string
  children: ReactNode
}

/** A form whose fields go into an address. `NavigationInPlace` follows it without loading the document anew where scripts run. */
export function AddressForm({ action, address, label, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const drawn = useRef(address)

  // what somebody typed stays in a field although its default has changed
  useEffect(() => {
    if (drawn.current === address) return
    drawn.current = address
    form.current?.reset()
  }, [address])

  return (
    <search>
      <form ref={form} className="form" aria-label={label} action={action} data-in-place="">
        {children}
      </form>
    </search>
  )
}
