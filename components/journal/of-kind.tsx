import type { ReactNode } from 'react'
import { fieldLabels, type KindField } from '@/lib/journal/rules/kind-fields'

/** A field that is shown while a kind is chosen that has it (of-kind.css); what it holds is sent all the same. */
export function OfKind({ field, children }: { field: KindField; children: ReactNode }) {
  const kinds = fieldLabels(field).flatMap((each) => each.kinds)
  return (
    <div className="of-kind" data-kinds={kinds.join(' ')}>
      {children}
    </div>
  )
}

/** What the kind that is chosen calls a field. */
export function KindLabel({ field }: { field: KindField }) {
  const labels = fieldLabels(field)
  if (labels.length === 1) return labels[0]?.label
  return labels.map(({ label, kinds }) => (
    <span key={label} className="of-kind" data-kinds={kinds.join(' ')}>
      {label}
    </span>
  ))
}
