import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'
import { materialViewerWords } from './words/material-viewer.ts'

interface PdfPagesProps {
  of: number
  page: number
  /** The address of the PDF itself. */
  file: string
  onPage: (page: number) => void
}

/** Through the pages of a PDF, and to the file itself. */
export function PdfPages({ of, page, file, onPage }: PdfPagesProps) {
  const words = useWords(materialViewerWords)
  const { openPdf } = useWords(kitWords).viewer
  return (
    <>
      {of > 1 && (
        <>
          <button type="button" data-action="previous-page" disabled={page === 1} onClick={() => onPage(page - 1)}>
            {words.previousPage}
          </button>
          <span className="quiet" role="status">
            {words.pageOf(page, of)}
          </span>
          <button type="button" data-action="next-page" disabled={page === of} onClick={() => onPage(page + 1)}>
            {words.nextPage}
          </button>
        </>
      )}
      <a className="link-button" href={file} target="_blank" rel="noreferrer">
        {openPdf}
      </a>
    </>
  )
}
