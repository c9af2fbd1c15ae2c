import { Section } from '@/components/ui/section'

/** What a guest said beside the ratings, if anything. */
export function GuestComment({ text }: { text: string }) {
  if (text === '') return null
  return (
    <Section title="The guest's comment">
      <p className="prose whitespace-pre-line">{text}</p>
    </Section>
  )
}
