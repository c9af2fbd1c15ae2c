import { TextArea } from '@/components/ui/text-area'

type Props = { worked?: string; didNotWork?: string }

/** What worked and what did not, in the person's words; both may be empty. */
export function RetrospectiveFields({ worked, didNotWork }: Props) {
  return (
    <>
      <TextArea
        name="worked"
        label="What worked"
        hint="What would you do again?"
        optional
        rows={6}
        defaultValue={worked}
      />
      <TextArea
        name="didNotWork"
        label="What did not work"
        hint="What would you do otherwise, or leave?"
        optional
        rows={6}
        defaultValue={didNotWork}
      />
    </>
  )
}
