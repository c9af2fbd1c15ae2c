import { Link } from '@/components/ui/link'
import { OutsideLink } from '@/components/ui/outside-link'
import type { EntryFile } from '@/lib/journal/types'

type Props = { link: string; files: Pick<EntryFile, 'id' | 'name'>[] }

/** What a claim can be checked against: the link and the files of its entry. */
export function RestsOn({ link, files }: Props) {
  if (!link && files.length === 0) return null
  return (
    <p className="mb-4 break-words text-small text-muted">
      It rests on {link && <OutsideLink to={link} />}
      {link && files.length > 0 && ' and '}
      {files.length > 0 && (
        <>
          {files.length === 1 ? 'the file ' : `${files.length} files: `}
          <Link href="#files">{files.map(({ name }) => name).join(', ')}</Link>
        </>
      )}
      .
    </p>
  )
}
