'use client'

import { createContext, useContext, useEffect, useRef } from 'react'
import type { ActionState, FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'
import { ActionForm } from './action-form'
import { Field } from './field'
import { FormActions } from './form-actions'
import { SubmitButton } from './submit-button'

/** Signs in and stays on the page; the layout hands it to every form. */
export const SignInAction = createContext<FormAction | null>(null)

type Props = {
  /** asks anew for each */
  refusal: ActionState
  onDone: () => void
}

/** Asks who is signed out to sign in over the form that was refused, which stays as it is behind it. */
export function SignInHere({ refusal, onDone }: Props) {
  const action = useContext(SignInAction)
  const dialog = useRef<HTMLDialogElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new refusal opens it again
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [refusal])

  if (!action) return null
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="sign-in-here">
      <h2 id="sign-in-here">You are signed out</h2>
      <p>What you typed is still there behind this. Sign in, then send it again.</p>
      <ActionForm
        action={action}
        onSuccess={() => {
          dialog.current?.close()
          onDone()
        }}
      >
        <Field name="email" label="Mail address" type="email" autoComplete="username" required />
        <Field name="password" label="Password" type="password" autoComplete="current-password" required />
        <FormActions>
          <SubmitButton busy="Signing in …">Sign in</SubmitButton>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            Not now
          </button>
        </FormActions>
      </ActionForm>
      <p>
        Without a password, sign in in{' '}
        <a href={routes.signIn()} target="_blank" rel="noreferrer">
          another tab
        </a>{' '}
        and come back.
      </p>
    </dialog>
  )
}
