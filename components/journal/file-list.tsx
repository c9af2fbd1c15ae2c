import { ActionForm } from '@/components/ui/action-form'
import { FormActions } from '@/components/ui/form-actions'
import { SubmitButton } from '@/components/ui/submit-button'
import { fileTypeNames } from '@/lib/journal/messages'
import { canBeLookedAt } from '@/lib/journal/rules/file-kinds'
import { bytesInWords } from '@/lib/journal/rules/quota'
import type { EntryFile } from '@/lib/journal/types'
import type { FormAction } from '@/lib/result'
import { routes } from '@/lib/routes'

type Props = {
  files: EntryFile[]
  /** null: somebody else's, to read */
  removeAction: FormAction | null
}

/** Files with what each is, and the ways to keep it, to look at it and to remove it. */
export function FileList({ files, removeAction }: Props) {
  return (
    <ul className="rows" aria-label="Files">
      {files.map(({ id, name, type, size }) => (
        <li key={id}>
          <p className="break-words font-medium">{name}</p>
          <div className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small text-muted">
            <p>
              {fileTypeNames[type]}, <span className="num">{bytesInWords(size)}</span>
            </p>
            <a
              href={routes.file(id)}
              download={name}
              className="print:hidden"
              aria-label={`Download ${name}`}
            >
              Download
            </a>
            {canBeLookedAt(type) && (
              <a
                href={routes.file(id, { look: 'here' })}
                target="_blank"
                rel="noopener noreferrer"
                className="print:hidden"
                aria-label={`Look at it: ${name}, in a new tab`}
              >
                Look at it
              </a>
            )}
            {removeAction && (
              <ActionForm action={removeAction} label={`Remove ${name}`} hidden={{ id }}>
                <FormActions>
                  <SubmitButton variant="plain" busy="Removing …">
                    Remove
                  </SubmitButton>
                </FormActions>
              </ActionForm>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
