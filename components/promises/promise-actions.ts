import type { FormAction } from '@/lib/result'

/** What either of the two can do with an open promise. */
export type PromiseActions = { keep: FormAction; drop: FormAction; renegotiate: FormAction }
