import { Section } from '@/components/ui/section'
import { fileMessages } from '@/lib/journal/messages'
import { bytesInWords } from '@/lib/journal/rules/quota'
import type { OwnFiles as Files } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'
import { AddFileForm } from './add-file-form'
import { FileList } from './file-list'

type Props = {
  entryId: string
  files: Files
  /** why the file that was sent last was not kept, by its code; of no known one nothing is said */
  refusal: string | null
  /** new for every drawing of the page */
  requestId: string
  removeAction: FormAction
}

/** The files of one's own entry, the way to add one, and how much room is left. */
export function OwnFiles({
  entryId,
  files: { files, used, quota },
  refusal,
  requestId,
  removeAction,
}: Props) {
  return (
    <Section title="Files" id="files">
      {files.length > 0 && (
        <div className="mb-6">
          <FileList files={files} removeAction={removeAction} />
        </div>
      )}
      <AddFileForm
        entryId={entryId}
        requestId={requestId}
        refusal={refusal === null ? undefined : fileMessages[refusal]}
        tooLong={fileMessages['file-too-long'] ?? ''}
      />
      <p className="mt-3 text-small text-muted print:hidden">
        Your files take <span className="num">{bytesInWords(used)}</span> of{' '}
        <span className="num">{bytesInWords(quota)}</span>. Who may see this entry may see its files.
      </p>
    </Section>
  )
}
