import { deflateSync } from 'node:zlib'
import type { HostileClass } from '../../platform/process/test-hostile.ts'
import { onePage, pdfOf, rangeOf, streamObject } from './test-pdf.ts'

const muller = 'Müller et al., Processing Dangerous Paths, NDSS 2021'

/** Files whose streams unpack to more than there is, or say what they are not. */
export const hostileStreams: readonly HostileClass[] = [
  {
    name: 'a content stream that unpacks to half a gigabyte',
    source: `CWE-409; ${muller}`,
    why: 'half a megabyte is sent and a thousand times as much unpacked',
    build: () =>
      onePage('/Contents 4 0 R', streamObject('/Filter/FlateDecode', deflateSync(Buffer.alloc(500_000_000)))),
  },
  {
    name: 'twenty content streams that unpack to twenty megabytes each',
    source: muller,
    why: 'each alone is within the limit',
    build() {
      const packed = deflateSync(Buffer.alloc(20_000_000))
      return onePage(
        `/Contents[${rangeOf(20, (at) => `${at + 4} 0 R`).join(' ')}]`,
        ...rangeOf(20, () => streamObject('/Filter/FlateDecode', packed)),
      )
    },
  },
  {
    name: 'a stream packed twice',
    source: muller,
    why: 'the first layer is small, the second is not',
    build: () =>
      onePage(
        '/Contents 4 0 R',
        streamObject('/Filter[/FlateDecode/FlateDecode]', deflateSync(deflateSync(Buffer.alloc(200_000_000)))),
      ),
  },
  {
    name: 'a stream packed twice, its filter written otherwise',
    source: 'ISO 32000-1, 7.3.5 (#xx in names)',
    why: '/Fl#61teDecode is the same name to a reader and another to a search',
    build: () =>
      onePage(
        '/Contents 4 0 R',
        streamObject('/Filter[/Fl#61teDecode/#46lateDecode]', deflateSync(deflateSync(Buffer.alloc(200_000_000)))),
      ),
  },
  {
    name: 'objects packed into a stream, as many as a number can say',
    source: 'CWE-789',
    why: 'a list of so many is made before one is read',
    build: (dice) =>
      onePage(
        '',
        streamObject(
          `/Type/ObjStm/N ${dice.pick([2147483647, 99_999_999, -1])}/First 10/Filter/FlateDecode`,
          deflateSync(Buffer.from('1 0 2 3 3 6 <<>>')),
        ),
      ),
  },
  {
    name: 'a million objects packed into a stream of some kilobytes',
    source: 'CWE-409',
    why: 'each becomes an object of the library',
    build() {
      const heads = rangeOf(300_000, (at) => `${at + 10} ${at * 5}`).join(' ')
      const body = '<<>> '.repeat(300_000)
      return onePage(
        '',
        streamObject(
          `/Type/ObjStm/N 300000/First ${heads.length + 1}/Filter/FlateDecode`,
          deflateSync(Buffer.from(`${heads} ${body}`)),
        ),
      )
    },
  },
  {
    name: 'a stream of objects that extends itself',
    source: muller,
    why: 'what it extends is read first',
    build: () => onePage('', streamObject('/Type/ObjStm/N 1/First 4/Extends 4 0 R', Buffer.from('9 0 <<>>'))),
  },
  {
    name: 'a stream of objects that holds itself',
    source: muller,
    why: 'object four is in stream four',
    build: () => onePage('', streamObject('/Type/ObjStm/N 1/First 4', Buffer.from('4 0 <<>>'))),
  },
  {
    name: 'a table of objects whose columns are a gigabyte wide',
    source: 'CWE-789',
    why: 'a row of that width is made',
    build: (dice) =>
      onePage(
        '',
        streamObject(
          `/Type/XRef/Size 9/W[1 ${dice.pick(['1000000000', '-4', '4294967296'])} 1]/Root 1 0 R`,
          Buffer.alloc(60),
        ),
      ),
  },
  {
    name: 'a table of objects for two thousand million rows',
    source: 'CWE-400',
    why: 'rows are counted, not looked for',
    build: () =>
      onePage('', streamObject('/Type/XRef/Size 2147483647/Index[0 2147483647]/W[0 0 0]/Root 1 0 R', Buffer.alloc(10))),
  },
  {
    name: 'tables of objects that name each other as the one before',
    source: 'CVE-2020-27778 (poppler) and its like; MOAB 2007',
    why: 'whoever goes back from table to table goes round',
    build: () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>'], { trailer: '/Prev 15' }),
  },
  {
    name: 'a stream that says it is longer than the file',
    source: 'CWE-125',
    why: 'what is behind the end is read, or waited for',
    build: (dice) =>
      onePage(
        '/Contents 4 0 R',
        `<</Length ${dice.pick(['2147483647', '-1', '99999999999999999999'])}>>stream\nq Q\nendstream`,
      ),
  },
  {
    name: 'a stream whose length is the stream',
    source: 'CVE-2019-13288 (xpdf, getObj)',
    why: 'to read the length the stream is read',
    build: () => onePage('/Contents 4 0 R', '<</Length 4 0 R>>stream\nq Q\nendstream'),
  },
  {
    name: 'forty thousand streams that hold nothing',
    source: 'CWE-770',
    why: 'each is looked at before the file is read',
    build: () => onePage('', `<<>>${'stream\nendstream\n'.repeat(40_000)}`),
  },
  {
    name: 'a photograph of segments without a length',
    source: 'CWE-835',
    why: 'who walks from segment to segment does not move',
    build: () =>
      onePage(
        '/Resources<</XObject<</X 4 0 R>>>>',
        streamObject(
          '/Subtype/Image/Width 9/Height 9/Filter/DCTDecode',
          Buffer.from('ffd8ffe10000ffe10000ffe10000ffd9', 'hex'),
        ),
      ),
  },
  {
    name: 'a photograph of a million segments',
    source: 'CWE-400',
    why: 'each segment that stays is a piece to put together',
    build: () =>
      onePage(
        '/Resources<</XObject<</X 4 0 R>>>>',
        streamObject(
          '/Subtype/Image/Width 9/Height 9/Filter/DCTDecode',
          Buffer.concat([
            Buffer.from('ffd8', 'hex'),
            Buffer.alloc(4_000_000, Buffer.from('ffdb0002', 'hex')),
            Buffer.from('ffd9', 'hex'),
          ]),
        ),
      ),
  },
  {
    name: 'a JBIG2 picture with a dictionary that grows itself',
    source: 'CVE-2021-30860 (FORCEDENTRY)',
    why: 'decoders of JBIG2 were taken over by it; here nobody decodes it',
    build: () =>
      onePage(
        '/Resources<</XObject<</X 4 0 R>>>>',
        streamObject(
          '/Subtype/Image/Width 65535/Height 65535/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals 5 0 R>>',
          Buffer.from('0000000000010000000000ffffffffffffffff', 'hex'),
        ),
        streamObject('', Buffer.alloc(300, 0xff)),
      ),
  },
  {
    name: 'a picture of sixty thousand million pixels',
    source: 'CWE-789',
    why: 'pixels are made room for before there are any',
    build: () =>
      onePage(
        '/Resources<</XObject<</X 4 0 R>>>>',
        streamObject(
          '/Subtype/Image/Width 250000/Height 250000/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/FlateDecode',
          deflateSync(Buffer.alloc(1000)),
        ),
      ),
  },
  {
    name: 'structure packed by LZW',
    source: 'CWE-409',
    why: 'a library unpacks it by itself, past whoever counts',
    build: () =>
      onePage('', streamObject('/Type/ObjStm/N 1/First 4/Filter/LZWDecode', Buffer.from('800b6050220c0c8501', 'hex'))),
  },
  {
    name: 'structure as text of base 85, a short word for much',
    source: 'ISO 32000-1, 7.4.3',
    why: 'z stands for four bytes: half a megabyte for two',
    build: () =>
      onePage(
        '',
        streamObject('/Type/ObjStm/N 1/First 4/Filter/ASCII85Decode', Buffer.from(`${'z'.repeat(500_000)}~>`)),
      ),
  },
  {
    name: 'a form of the billion laughs',
    source: 'CVE-2003-1564 (libxml2, billion laughs) in XFA',
    why: 'a form may be XML',
    build() {
      const entities = rangeOf(9, (at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')
      return pdfOf([
        '<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 4 0 R/Fields[]>>>>',
        '<</Type/Pages/Count 1/Kids[3 0 R]>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>',
        streamObject('', Buffer.from(`<!DOCTYPE x [<!ENTITY l0 "lol">${entities}]><x>&l9;</x>`)),
      ])
    },
  },
]
