/** What is wrong with a form, beyond what its schema can see: codes of `messages` by field. Empty: nothing. */
export type Faults = Record<string, string>
