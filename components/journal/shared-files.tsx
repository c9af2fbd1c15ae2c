import { Section } from '@/components/ui/section'
import type { EntryFile } from '@/lib/journal/types'
import { FileList } from './file-list'

/** The files of somebody else's entry. */
export function SharedFiles({ files }: { files: EntryFile[] }) {
  if (files.length === 0) return null
  return (
    <Section title="Files" id="files">
      <FileList files={files} removeAction={null} />
    </Section>
  )
}
