import { expect, test } from 'vitest'
import { searchOptions } from './search-options.ts'

const places = ['浙江省', '浙江省 杭州市', '浙江省 杭州市 西湖区', '江西省 南昌市 西湖区', '广东省 惠州市'].map(
  (name) => ({
    value: name,
    name,
  }),
)
const found = (text: string) => searchOptions(places, text).map(({ name }) => name)

test('a word that begins with the text comes before one that only contains it', () => {
  expect(found('西')).toEqual(['浙江省 杭州市 西湖区', '江西省 南昌市 西湖区'])
  expect(found('州')).toEqual(['浙江省 杭州市', '浙江省 杭州市 西湖区', '广东省 惠州市'])
})

test('parts of a name are found without what stands between them', () => {
  expect(found('杭州西湖')).toEqual(['浙江省 杭州市 西湖区'])
  expect(found('浙江 西湖')).toEqual(['浙江省 杭州市 西湖区'])
})

test('what only has the characters somewhere is not offered beside what has the text', () => {
  const far = { value: 'far', name: '山西省 运城市 盐湖区' }
  expect(searchOptions([...places, far], '西湖')).not.toContain(far)
  expect(searchOptions([far], '西湖')).toEqual([far])
})

test('nothing typed leaves all as they are, and what is nowhere finds nothing', () => {
  expect(found(' ')).toHaveLength(places.length)
  expect(found('西湖杭州')).toEqual([])
})

test('letters are found in either case and width', () => {
  expect(searchOptions([{ value: '1', name: 'Online shopping' }], 'ＳＨＯＰ')).toHaveLength(1)
})
