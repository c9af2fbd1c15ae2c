import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/result'

type Props = { action: FormAction; order: readonly { id: string }[]; id: string; title: string }

/** Moves a milestone one place up or down; the grip beside it, where scripts run, to any place. */
export function OrderForm({ action, order, id, title }: Props) {
  const index = order.findIndex((each) => each.id === id)
  const above = order[index - 1]
  const isLast = index === order.length - 1
  return (
    <div className="flex items-center gap-4">
      <ActionForm action={action} hidden={{ id }} className="gap-1">
        <FormActions>
          {above && (
            <SubmitButton variant="plain" busy="Moving …" name="before" value={above.id}>
              Up<span className="sr-only"> “{title}”</span>
            </SubmitButton>
          )}
          {!isLast && (
            <SubmitButton variant="plain" busy="Moving …" name="before" value={order[index + 2]?.id ?? ''}>
              Down<span className="sr-only"> “{title}”</span>
            </SubmitButton>
          )}
        </FormActions>
      </ActionForm>
      <span
        data-grip
        title="Drag to another place"
        className="hidden size-6 cursor-grab touch-none items-center justify-center text-muted hover:text-rope group-data-draggable/order:inline-flex print:hidden"
      >
        <svg viewBox="0 0 12 16" className="h-4 w-3 fill-current" aria-hidden="true">
          {[3, 8, 13].flatMap((y) => [3, 9].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.4" />))}
        </svg>
      </span>
    </div>
  )
}
