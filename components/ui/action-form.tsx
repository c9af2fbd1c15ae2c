'use client'

import {
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'
import { allTexts, drawnName, firstText } from '@/lib/form-values'
import { type ActionState, type FormAction, type FormValues, idle } from '@/lib/result'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { type Dispatched, keepingText } from './keeping-text'
import { SignInHere } from './sign-in-here'
import { keepOverReload, keptOverReload } from './text-over-reload'

type Props = {
  /** made by `defineAction`, passed as it is: wrapped in another function it would need JavaScript */
  action: FormAction
  children: ReactNode
  /** requestId, version, id … */
  hidden?: Record<string, string | number>
  /** what the fields are filled with: in a conflict, only those that both changed are asked about */
  drawn?: FormValues
  /** what the form says before anything was sent */
  initial?: ActionState
  /** needed when the page links to the form or to one of its fields (`#id-name`) */
  id?: string
  /** what the form is called where no heading names it */
  label?: string
  className?: string
  /** empty the fields after a success that stays on the page */
  clearOnSuccess?: boolean
  /** with JavaScript: what else follows a success that stays on the page */
  onSuccess?: (state: ActionState & { ok: true }) => void
}

/**
 * A form around a server action that works before and without JavaScript. With it, nothing that was typed
 * is lost when the request fails, a second press while the first is under way does nothing, and focus goes
 * to the first field in error.
 */
export function ActionForm({
  action,
  children,
  hidden = {},
  drawn = {},
  initial = idle,
  id,
  label,
  className,
  clearOnSuccess,
  onSuccess,
}: Props) {
  const ownId = useId()
  const formId = id ?? ownId
  const form = useRef<HTMLFormElement>(null)
  // the server needs the action itself to write a form that posts without JavaScript
  const guarded =
    typeof window === 'undefined' ? (action as ReturnType<typeof keepingText>) : keepingText(action)
  const [state, dispatch, pending] = useActionState<ActionState, Dispatched>(guarded, initial)
  const [pressed, setPressed] = useState<string | null>(null)
  const succeeded = useEffectEvent((state: ActionState & { ok: true }) => onSuccess?.(state))

  useEffect(() => {
    if (state.ok === false) showRefusal(form.current)
    if (state.ok && clearOnSuccess) form.current?.reset()
    if (state.ok) succeeded(state)
  }, [state, clearOnSuccess])

  useEffect(() => {
    const values = form.current && keptOverReload(form.current)
    if (values)
      startTransition(() => dispatch({ state: { ok: false, code: 'restored', message: restored, values } }))
  }, [dispatch])

  const reload = () => {
    if (form.current && !keepOverReload(form.current)) {
      if (state.ok === false)
        startTransition(() => dispatch({ state: { ...state, code: 'kept-here', message: keptHere } }))
      return
    }
    window.location.reload()
  }

  return (
    <FormContext value={{ formId, state, pending, pressed }}>
      <form
        ref={form}
        id={formId}
        className={className ? `form ${className}` : 'form'}
        aria-label={label}
        aria-busy={pending}
        action={dispatch}
        onSubmit={(event) => {
          // not through `action`, after which React would empty the fields
          event.preventDefault()
          if (pending) return
          const { submitter } = event.nativeEvent as SubmitEvent
          const sent = new FormData(event.currentTarget, submitter)
          setPressed(submitter?.id ?? null)
          startTransition(() => dispatch(sent))
        }}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={carried(state, name) ?? value} readOnly />
        ))}
        {Object.entries(drawn).flatMap(([name, value]) =>
          repeated(drawnBefore(state, name) ?? value).map((text) => (
            <input key={`${name} ${text}`} type="hidden" name={drawnName(name)} value={text} readOnly />
          )),
        )}
        <ErrorSummary onReload={reload} />
        {children}
        <div role="status">
          {state.ok && state.message && <p className="notice notice-good">{state.message}</p>}
        </div>
      </form>
      {state.ok === false && state.code === 'unauthenticated' && (
        <SignInHere
          refusal={state}
          onDone={() =>
            startTransition(() => dispatch({ state: { ...state, code: 'signed-in', message: signedIn } }))
          }
        />
      )}
    </FormContext>
  )
}

const restored =
  'Your text from before the reload is back. It is not saved yet: look at it, then send it again.'
const keptHere =
  'Your browser has no room to keep your text over a reload, so the page was not reloaded and the text is still here. Copy it, then reload the page.'
const signedIn = 'You are signed in again. Your text is still here and not saved yet: send it again.'

/**
 * After a refusal the text is still the one that was written against the version that was sent, whatever the
 * page now knows; a conflict that was shown is written against the version that was shown.
 */
function carried(state: ActionState, name: string): string | number | undefined {
  if (state.ok !== false) return undefined
  if (name === 'version' && state.version !== undefined) return state.version
  return state.values[name] === undefined ? undefined : firstText(state.values[name])
}

/** What a field was drawn with when the refused form was sent; after a conflict, the version that was shown in it. */
function drawnBefore(state: ActionState, name: string): FormValues[string] | undefined {
  if (state.ok !== false) return undefined
  if (state.code === 'conflict') return state.theirs?.[name] ?? state.values[name] ?? ''
  return state.values[drawnName(name)]
}

/** The texts to send for a value; nothing is sent as an empty one, so that it is known. */
function repeated(value: FormValues[string]): string[] {
  const texts = allTexts(value)
  return texts.length > 0 ? texts : ['']
}

function showRefusal(form: HTMLFormElement | null) {
  const target =
    form?.querySelector<HTMLElement>('[data-invalid]') ?? form?.querySelector<HTMLElement>('[role=alert]')
  target?.focus()
}
