import { isRecord } from '@openbeian/filing'

/** A value of a setting in a line. */
export function shownValue(value: unknown, words: { none: string; isOn: string; isOff: string }): string {
  if (value === undefined || value === '' || JSON.stringify(value) === '[]' || JSON.stringify(value) === '{}')
    return words.none
  if (typeof value === 'boolean') return value ? words.isOn : words.isOff
  // of the words of a mail the Chinese ones tell enough
  if (isRecord(value) && typeof value.zh === 'string') return value.zh
  return typeof value === 'string' ? value : JSON.stringify(value)
}
