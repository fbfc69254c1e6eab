import { provinces } from '@openbeian/filing'
import { lengthOf } from '../../conditions.ts'
import type { Facts } from '../../situation.ts'
import { cityNames } from '../../words/city-names.ts'
import { givenNameCharacters } from '../../words/given-name-characters.ts'
import { idioms } from '../../words/idioms.ts'
import { surnames } from '../../words/surnames.ts'

/** What people put behind a name to make it the name of pages. */
const tail = /(的|之)?(个人)?(博客|网站|网页|主页|小站|空间|笔记|随笔|日记|手记|札记|小屋|天地)$/

/** The name without a tail that says only that it is a site. */
export const withoutSiteSuffix = (name: string): string => name.replace(/\s/g, '').replace(tail, '')

const idiomSet = new Set(idioms.words)

export const isIdiom = (name: string): boolean => idiomSet.has(withoutSiteSuffix(name))

const surnameSet = new Set(surnames.words)
const givenSet = new Set(givenNameCharacters.words)

/** Surname and one or two characters that names are made of, and nothing else. */
export function looksLikePerson(name: string): boolean {
  const bare = withoutSiteSuffix(name)
  return [2, 1].some((length) => {
    const given = [...bare.slice(length)]
    const isGiven = given.length >= 1 && given.length <= 2 && given.every((it) => givenSet.has(it))
    return isGiven && surnameSet.has(bare.slice(0, length)) && lengthOf(bare) <= 4
  })
}

const shortOf = (division: string): string =>
  division.replace(/(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市)$/, '')

const places = [...new Set([...provinces.map(({ zh }) => shortOf(zh)), ...cityNames.words])]
const anyPlace = new RegExp(places.join('|'), 'g')

/** 地名 in a text: provinces, cities, and the divisions an installation names. */
export function placesIn(text: string, { regionNames = [] }: Facts): string[] {
  const named = regionNames.filter((it) => lengthOf(it) > 1 && text.includes(it))
  return [...new Set([...(text.match(anyPlace) ?? []), ...named])]
}
