/** Form fields as they were sent: a repeated key is a list. */
export type FormValues = Record<string, string | string[]>

/**
 * What every action answers, and what `useActionState` hands back to it. The state comes back from the
 * browser with the next submission and is never trusted.
 */
export type ActionState =
  | { ok: null }
  | {
      ok: true
      message?: string
      /** the id of what was made */
      made?: string
      /** a link to hand over that is shown this once */
      link?: string
    }
  | {
      ok: false
      code: string
      /** a sentence for the person: what happened, what was kept, what to do */
      message: string
      fieldErrors?: Record<string, string>
      /** what was sent, so that the form comes back filled */
      values: FormValues
      /** on a conflict: the same fields as they are stored now, with the version to write against */
      theirs?: FormValues
      version?: number
    }

export const idle: ActionState = { ok: null }

export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>
