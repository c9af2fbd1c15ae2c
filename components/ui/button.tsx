import type { ButtonHTMLAttributes } from 'react'
import { type ButtonVariant, buttonClass } from './button-class'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> & {
  variant?: ButtonVariant
}

/** A native button, for forms without an action of ours (search, a provider's sign-in); sends its form. */
export function Button({ variant = 'quiet', type = 'submit', ...native }: Props) {
  return <button {...native} type={type} className={buttonClass(variant)} />
}
