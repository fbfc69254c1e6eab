import { randomInt } from 'node:crypto'

const words =
  'amber apple autumn bamboo birch brook candle cedar cherry cloud clover copper coral crane dawn dune ember falcon fern field garden ginger harbor hazel heron honey indigo ivory jade jasmine lake lantern lemon lotus maple meadow mint morning olive orchid otter paper pearl pepper pine plum pond quartz rain reed river saffron sage silver sparrow spring stone summer thyme tiger valley walnut willow winter'.split(
    ' ',
  )

/** About 37 bits that can be read out and typed: `lotus-river-maple-dawn-4821`. */
export const readablePassword = (): string =>
  [...Array.from({ length: 4 }, () => words[randomInt(words.length)]), randomInt(1000, 10_000)].join('-')
