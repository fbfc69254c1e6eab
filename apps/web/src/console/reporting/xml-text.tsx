import { useMemo } from 'react'
import { useWords } from '../../kit/language.tsx'
import { ScrolledText } from '../../kit/scrolled-text.tsx'
import { consoleWords } from '../../kit/words/console.ts'
import { indentXml } from './indent-xml.ts'

/** More lines than that nobody reads here, and they would make the page slow. */
const mostLines = 3000

/** The XML of a file as a person reads it. */
export function XmlText({ xml }: { xml: string }) {
  const { file: words } = useWords(consoleWords).reporting
  const lines = useMemo(() => indentXml(xml), [xml])
  return (
    <div className="stack">
      <h2 id="xml">{words.xml}</h2>
      <p className="quiet">{words.xmlExplain}</p>
      {lines.length > mostLines && <p className="finding-warns">{words.long(mostLines, lines.length)}</p>}
      <ScrolledText text={lines.slice(0, mostLines).join('\n')} headingId="xml" />
    </div>
  )
}
