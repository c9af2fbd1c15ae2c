'use client'

import { type ReactNode, useContext, useId } from 'react'
import { type ButtonVariant, buttonClass } from './button-class'
import { FormContext } from './form-context'

type Props = {
  children: ReactNode
  /** what the pressed button says while the request is under way */
  busy?: string
  variant?: ButtonVariant
  /** sent with the form when this button was pressed */
  name?: string
  value?: string
  /** sends the form as it is, without the browser's own look at its fields */
  unchecked?: boolean
}

/** Sends the form. While the request is under way it says so and keeps the focus; a second press does nothing. */
export function SubmitButton({
  children,
  busy = 'One moment …',
  variant = 'primary',
  name,
  value,
  unchecked,
}: Props) {
  const id = useId()
  const { pending, pressed } = useContext(FormContext)
  const working = pending && pressed === id
  return (
    <button
      id={id}
      type="submit"
      className={buttonClass(variant)}
      name={name}
      value={value}
      formNoValidate={unchecked}
      aria-disabled={pending || undefined}
      aria-busy={working || undefined}
    >
      {working ? busy : children}
    </button>
  )
}
