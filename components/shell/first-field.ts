/** The field that a tool begins with. */
function firstField(dialog: HTMLDialogElement | null): HTMLInputElement | null {
  return dialog?.querySelector('input:not([type=hidden])') ?? null
}

/** Puts the focus where a tool begins. */
export function focusFirst(dialog: HTMLDialogElement | null): void {
  firstField(dialog)?.focus()
}

/**
 * What was typed into the first field so far, and what puts the focus and the cursor into the one that comes in its
 * place. Waits for an input method to finish its word.
 */
export async function takeOver(
  dialog: HTMLDialogElement | null,
): Promise<{ text: string; focus: () => void }> {
  const field = firstField(dialog)
  if (field && isComposing.has(field)) {
    await new Promise((resolve) => field.addEventListener('compositionend', resolve, { once: true }))
  }
  const [start, end] = [field?.selectionStart ?? null, field?.selectionEnd ?? null]
  return {
    text: field?.value ?? '',
    focus: () => {
      const next = firstField(dialog)
      next?.focus()
      next?.setSelectionRange(start, end)
      if (!next) dialog?.querySelector('button')?.focus()
    },
  }
}

const isComposing = new WeakSet<HTMLInputElement>()

/** Notes that an input method writes into a field, and when it has finished. */
export const composition = {
  onCompositionStart: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
    void isComposing.add(currentTarget),
  onCompositionEnd: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
    void isComposing.delete(currentTarget),
}
