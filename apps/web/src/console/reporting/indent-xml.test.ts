import { expect, test } from 'vitest'
import { indentXml } from './indent-xml.ts'

test('an element stands under the one it belongs to', () => {
  expect(indentXml('<?xml version="1.0"?><a><b><c>1</c><d/></b><e x="2"></e></a>')).toEqual([
    '<?xml version="1.0"?>',
    '<a>',
    '  <b>',
    '    <c>1</c>',
    '    <d/>',
    '  </b>',
    '  <e x="2"></e>',
    '</a>',
  ])
})

test('what was indented before is indented no further', () => {
  expect(indentXml('<a>\n      <b>甲 公司</b>\n</a>')).toEqual(['<a>', '  <b>甲 公司</b>', '</a>'])
})
