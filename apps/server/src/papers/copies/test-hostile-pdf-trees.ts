import type { HostileClass } from '../../platform/process/test-hostile.ts'
import { pageObject, pdfOf, rangeOf } from './test-pdf.ts'

const muller = 'Müller et al., Processing Dangerous Paths, NDSS 2021'
const moab = 'CVE-2007-0104 (MOAB-06-01-2007)'

/** Files whose objects name each other so that a walk does not end, or ends late. */
export const hostileTrees: readonly HostileClass[] = [
  {
    name: 'twelve levels of pages that each name the next ten times',
    source: 'found by attacking this product',
    why: 'pdf-lib walked a million million leaves: the server ended with its heap, 8 to 11 s after the upload',
    build(dice) {
      const levels = 10 + dice.below(6)
      const nodes = rangeOf(levels, (at) => `<</Type/Pages/Count 10/Kids[${`${at + 3} 0 R `.repeat(10)}]>>`)
      return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', ...nodes, pageObject(2)])
    },
  },
  {
    name: 'a node of the page tree that is its own child',
    source: moab,
    why: 'a walk that remembers nothing never ends',
    build: () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[2 0 R]>>']),
  },
  {
    name: 'two nodes of the page tree that are children of each other',
    source: moab,
    why: 'the circle is longer than one step',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>',
        '<</Type/Pages/Parent 2 0 R/Count 1/Kids[2 0 R]>>',
        pageObject(2),
      ]),
  },
  {
    name: 'a page that is its own parent',
    source: 'CVE-2019-9903 (poppler, markObject)',
    why: 'what a page inherits is looked for upwards without end',
    build: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 1/Kids[3 0 R]>>', '<</Type/Page/Parent 3 0 R>>']),
  },
  {
    name: 'one page named four thousand times',
    source: 'the same, in one level',
    why: 'four thousand pages in thirty kilobytes',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Count 4000/Kids[${'3 0 R '.repeat(4000)}]>>`,
        pageObject(2),
      ]),
  },
  {
    name: 'a list of pages longer than the file could hold pages',
    source: 'CWE-400',
    why: 'each child that is missing was looked for',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Kids[${rangeOf(60_000, (at) => `${at + 9} 0 R`).join(' ')}]>>`,
      ]),
  },
  {
    name: 'a tree of pages ten thousand levels deep',
    source: 'CWE-674',
    why: 'a walk that calls itself runs out of stack',
    build() {
      const nodes = rangeOf(10_000, (at) => `<</Type/Pages/Count 1/Kids[${at + 3} 0 R]>>`)
      return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', ...nodes, pageObject(2)])
    },
  },
  {
    name: 'a page for every day of three years',
    source: 'CWE-770',
    why: 'pages are drawn and read one by one',
    build() {
      const kids = rangeOf(1000, (at) => `${at + 3} 0 R`).join(' ')
      return pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Count 1000/Kids[${kids}]>>`,
        ...rangeOf(1000, () => pageObject(2)),
      ])
    },
  },
  {
    name: 'pages that say how many they are, and lie',
    source: muller,
    why: 'a list of that length is made before anything is read',
    build: (dice) =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Count ${dice.pick(['-1', '2147483647', '1e9'])}/Kids[3 0 R]>>`,
        pageObject(2),
      ]),
  },
  {
    name: 'outlines that follow themselves',
    source: muller,
    why: 'the next entry of an outline is the same entry',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>',
        pages(),
        pageObject(2),
        '<</First 5 0 R/Last 5 0 R>>',
        '<</Title(a)/Next 5 0 R/Parent 4 0 R>>',
      ]),
  },
  {
    name: 'actions that lead to themselves',
    source: muller,
    why: 'the next action is the same action',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>',
        pages(),
        pageObject(2),
        '<</S/GoTo/D[3 0 R/Fit]/Next 4 0 R>>',
      ]),
  },
  {
    name: 'a field of a form that is its own child',
    source: muller,
    why: 'flattening a form walks its fields',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>',
        pages(),
        pageObject(2),
        '<</FT/Tx/T(a)/Kids[4 0 R]>>',
      ]),
  },
  {
    name: 'a field of a form that is its own parent',
    source: muller,
    why: 'the full name of a field is made by walking upwards',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>',
        pages(),
        pageObject(2),
        '<</FT/Tx/T(a)/Parent 4 0 R>>',
      ]),
  },
  {
    name: 'fields of a form that multiply by ten with each level',
    source: 'as the pages that multiply',
    why: 'a million million fields in two kilobytes',
    build() {
      const fields = rangeOf(12, (at) => `<</T(a)/Kids[${`${at + 5} 0 R `.repeat(10)}]>>`)
      return pdfOf([
        '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>',
        pages(),
        pageObject(2),
        ...fields,
        '<</FT/Tx/T(z)>>',
      ])
    },
  },
  {
    name: 'a drawing that draws itself',
    source: 'CVE-2018-16646 (poppler, getObj)',
    why: 'whoever copies a page copies what it draws',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        pages(),
        pageObject(2, '/Resources<</XObject<</X 4 0 R>>>>'),
        '<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Length 4>>stream\n/X Do\nendstream',
      ]),
  },
  {
    name: 'drawings that multiply by ten with each level',
    source: 'as the pages that multiply',
    why: 'drawn a million million times, copied once if who copies remembers',
    build() {
      const drawings = rangeOf(12, (at) => {
        const inside = rangeOf(10, (n) => `/X${n} ${at + 5} 0 R`).join('')
        return `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<${inside}>>>>/Length 7>>stream\n/X1 Do \nendstream`
      })
      return pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        pages(),
        pageObject(2, '/Resources<</XObject<</X 4 0 R>>>>'),
        ...drawings,
      ])
    },
  },
  {
    name: 'a colour space that is made of itself',
    source: 'CVE-2019-13288 (xpdf, getObj)',
    why: 'a space is looked up through the space it is based on',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        pages(),
        pageObject(2, '/Resources<</ColorSpace<</C 4 0 R>>>>'),
        '[/Indexed 4 0 R 1 <0011>]',
      ]),
  },
  {
    name: 'a function that is stitched of itself',
    source: 'CVE-2017-18267 (poppler, infinite recursion)',
    why: 'functions are made of functions',
    build: () =>
      pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        pages(),
        pageObject(2, '/Resources<</Shading<</S<</ShadingType 2/Function 4 0 R>>>>>>'),
        '<</FunctionType 3/Functions[4 0 R 4 0 R]/Domain[0 1]>>',
      ]),
  },
  {
    name: 'an object that is only a reference to itself',
    source: 'CVE-2018-16646 (poppler, getObj)',
    why: 'following it never arrives',
    build: () => pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '2 0 R']),
  },
  {
    name: 'nineteen thousand references in a row',
    source: 'CWE-674',
    why: 'following them one by one may call itself as often',
    build: () =>
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', ...rangeOf(19_000, (at) => `${at + 3} 0 R`), '<</Type/Pages/Kids[]>>']),
  },
  {
    name: 'a tree of structure ten thousand levels deep',
    source: 'CWE-674',
    why: 'it is copied level by level',
    build() {
      const levels = rangeOf(10_000, (at) => `<</S/P/K ${at + 5} 0 R>>`)
      return pdfOf(['<</Type/Catalog/Pages 2 0 R>>', pages(), pageObject(2, '/StructParents 4 0 R'), ...levels, '<<>>'])
    },
  },
]

const pages = () => '<</Type/Pages/Count 1/Kids[3 0 R]>>'
