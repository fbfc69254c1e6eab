import { useMemo } from 'react'
import { useWords } from '../../kit/language.tsx'
import { ScrolledText } from '../../kit/scrolled-text.tsx'
import { indentXml } from './indent-xml.ts'
import { reportFileWords } from './report-file.words.ts'

/** Lines: nobody reads more of a file here, and more would make the page slow. */
const maxLines = 3000

/** The XML of a file as a person reads it. */
export function XmlText({ xml }: { xml: string }) {
  const words = useWords(reportFileWords)
  const lines = useMemo(() => indentXml(xml), [xml])
  return (
    <div className="stack">
      <h2 id="xml">{words.xml}</h2>
      <p className="quiet">{words.xmlExplain}</p>
      {lines.length > maxLines && <p className="finding-warns">{words.long(maxLines, lines.length)}</p>}
      <ScrolledText text={lines.slice(0, maxLines).join('\n')} headingId="xml" />
    </div>
  )
}
