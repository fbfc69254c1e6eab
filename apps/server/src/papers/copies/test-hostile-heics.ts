import type { HostileClass } from '../../platform/process/test-hostile.ts'
import { box, fullBox, heicHead, heicOf, heicSize, hevcSettings } from './test-boxes.ts'
import { rangeOf } from './test-pdf.ts'

const bmff = 'ISO 14496-12'
const libheif = 'libheif: CVE-2020-23109, CVE-2023-0996 and their like'

/** Photographs of phones that are none. The decoder runs in WebAssembly: what it may take was unlimited before. */
export const hostileHeics: readonly HostileClass[] = [
  { name: 'a head and nothing more', source: bmff, why: 'what should follow is asked for', build: () => heicHead() },
  {
    name: 'a box that says it is empty',
    source: bmff,
    why: 'size 0 means to the end of the file, size 4 means nothing',
    build: (dice) => Buffer.concat([heicHead(), box('meta', Buffer.alloc(40), dice.pick([0, 4, 7]))]),
  },
  {
    name: 'a box of eight exabytes',
    source: 'CWE-190',
    why: 'size 1 announces sixty-four bits',
    build: () => Buffer.concat([heicHead(), box('meta', Buffer.from('7fffffffffffffff', 'hex'), 1)]),
  },
  {
    name: 'a box longer than the file',
    source: 'CWE-125',
    why: 'what is behind the end is read',
    build: () => Buffer.concat([heicHead(), box('meta', Buffer.alloc(20), 0x7fffffff)]),
  },
  {
    name: 'boxes in boxes, ten thousand deep',
    source: 'CWE-674',
    why: 'who reads them calls himself as often',
    build() {
      const head = Buffer.alloc(12)
      const deep = rangeOf(10_000, (at) => {
        const each = Buffer.from(head)
        each.writeUInt32BE((10_000 - at) * 12)
        each.write('meta', 4, 'latin1')
        return each
      })
      return Buffer.concat([heicHead(), ...deep])
    },
  },
  {
    name: 'a picture of ten thousand million pixels',
    source: 'CVE-2023-29659 (libheif) and CWE-789',
    why: 'room is made before there is a pixel',
    build: (dice) =>
      heicOf({ properties: [heicSize(dice.pick([100_000, 65_535, 0xffffffff]), 100_000), hevcSettings()] }),
  },
  {
    name: 'a picture without pixels',
    source: 'CVE-2023-29659 (libheif): division by zero',
    why: 'sizes are divided by',
    build: () => heicOf({ properties: [heicSize(0, 0), hevcSettings()] }),
  },
  {
    name: 'a grid that is one of its own tiles',
    source: libheif,
    why: 'to draw it, it is drawn',
    build: () =>
      heicOf({
        items: ['grid', 'hvc1'],
        references: [{ type: 'dimg', from: 1, to: [1, 1, 1, 1] }],
        content: Buffer.from([0, 0, 1, 1, 0, 64, 0, 64]),
      }),
  },
  {
    name: 'a grid of sixty-five thousand tiles',
    source: libheif,
    why: 'each is decoded',
    build: () =>
      heicOf({
        items: ['grid', 'hvc1'],
        references: [{ type: 'dimg', from: 1, to: rangeOf(65_535, () => 2) }],
        content: Buffer.from([0, 0, 255, 255, 0x40, 0, 0x40, 0]),
      }),
  },
  {
    name: 'a grid of sixteen by sixteen tiles on sixty thousand pixels a side',
    source: libheif,
    why: 'small tiles, a large canvas',
    build: () =>
      heicOf({
        items: ['grid', 'hvc1'],
        references: [{ type: 'dimg', from: 1, to: rangeOf(256, () => 2) }],
        content: Buffer.from([0, 0, 15, 15, 0xea, 0x60, 0xea, 0x60]),
      }),
  },
  {
    name: 'a picture laid over itself',
    source: 'CVE-2024-41311 (libheif, overlay)',
    why: 'to draw it, it is drawn',
    build: () =>
      heicOf({
        items: ['iovl'],
        references: [{ type: 'dimg', from: 1, to: [1] }],
        content: Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]), Buffer.alloc(40)]),
      }),
  },
  {
    name: 'a picture that is the same as itself',
    source: libheif,
    why: 'identity leads back',
    build: () => heicOf({ items: ['iden'], references: [{ type: 'dimg', from: 1, to: [1] }] }),
  },
  {
    name: 'two pictures that are each the other',
    source: libheif,
    why: 'the circle is longer than one step',
    build: () =>
      heicOf({
        items: ['iden', 'iden'],
        references: [
          { type: 'dimg', from: 1, to: [2] },
          { type: 'dimg', from: 2, to: [1] },
        ],
      }),
  },
  {
    name: 'thumbnails of thumbnails of themselves',
    source: libheif,
    why: 'a walk over all pictures',
    build: () =>
      heicOf({
        items: rangeOf(200, () => 'hvc1'),
        references: rangeOf(200, (at) => ({ type: 'thmb', from: at + 1, to: [((at + 1) % 200) + 1] })),
      }),
  },
  {
    name: 'thirty thousand items',
    source: 'CWE-770',
    why: 'each is kept with its properties',
    build: () => heicOf({ items: rangeOf(30_000, () => 'hvc1') }),
  },
  {
    name: 'items by the thousand million',
    source: 'CWE-789',
    why: 'a list of so many is made',
    build: () => heicOf({ more: fullBox('iinf', Buffer.from('ffffffff', 'hex'), 1) }),
  },
  {
    name: 'places of items with sixty-five thousand parts each',
    source: 'CWE-400',
    why: 'parts of parts are put together',
    build: () =>
      heicOf({
        more: fullBox(
          'iloc',
          Buffer.concat([Buffer.from([0x44, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xff]), Buffer.alloc(65_535 * 8, 0)]),
        ),
      }),
  },
  {
    name: 'fifty thousand properties',
    source: 'CWE-770',
    why: 'each item may refer to each',
    build: () => heicOf({ more: box('iprp', box('ipco', Buffer.concat(rangeOf(50_000, () => heicSize(1, 1))))) }),
  },
  {
    name: 'parameter sets of sixty kilobytes, all wrong',
    source: 'CVE-2022-1253 (libde265) and its like',
    why: 'they are read before any picture',
    build: (dice) => heicOf({ properties: [heicSize(64, 64), hevcSettings(1 + dice.below(200), 60_000)] }),
  },
  {
    name: 'a colour profile longer than the file',
    source: 'CWE-125',
    why: 'profiles are copied',
    build: () =>
      heicOf({ properties: [heicSize(64, 64), hevcSettings(), box('colr', Buffer.from('prof'), 0x7fffffff)] }),
  },
  {
    name: 'a picture turned and cut by numbers no picture has',
    source: libheif,
    why: 'what is left is less than nothing',
    build: () =>
      heicOf({
        properties: [
          heicSize(64, 64),
          hevcSettings(),
          box('irot', Buffer.from([0xff])),
          box('clap', Buffer.alloc(32, 0xff)),
        ],
      }),
  },
  {
    name: 'another picture format under the same brand',
    source: 'Albertini, polyglots',
    why: 'AVIF is decoded by other code',
    build: () => heicOf({ items: ['av01'] }),
  },
]
