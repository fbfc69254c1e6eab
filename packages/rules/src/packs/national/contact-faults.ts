import { type EmailFaultKind, emailFaultOf, type PhoneFaultKind, phoneFaultOf } from '@openbeian/filing'
import { shownCharacter } from '../../gbk-characters.ts'
import type { Text } from '../../text.ts'

const nothing: Text = { zh: '', en: '' }

const at = (character: string | undefined, place: number | undefined): Text =>
  character === undefined
    ? nothing
    : place === undefined
      ? { zh: `：${character}`, en: `: ${character}` }
      : {
          zh: `：第${place}个字符${shownCharacter(character)}`,
          en: `: ${shownCharacter(character)}, character ${place}`,
        }

const phoneFaults: Record<PhoneFaultKind, (digits: number) => Text> = {
  several: () => ({ zh: '写了不止一个号码', en: 'it names more than one number' }),
  abroad: () => ({ zh: '这是境外号码', en: 'it is a number outside the mainland' }),
  service: () => ({ zh: '这是400、800或短号', en: 'it is a 400 or 800 number, or a short one' }),
  'no-area': () => ({ zh: '缺少区号', en: 'its area code is missing' }),
  character: () => ({ zh: '有不是数字的字符', en: 'it has a character that is no digit' }),
  'too-short': (digits) => ({ zh: `只有${digits}位数字`, en: `it has only ${digits} digits` }),
  'too-long': (digits) => ({ zh: `有${digits}位数字`, en: `it has ${digits} digits` }),
  shape: () => nothing,
}

/** What is wrong with a phone, as the end of a sentence; empty where there is no more to say. */
export function phoneFaultText(phone: string): Text {
  const fault = phone === '' ? undefined : phoneFaultOf(phone)
  if (!fault) return nothing
  const { zh, en } = phoneFaults[fault.kind](fault.digits)
  const place = at(fault.character, fault.place)
  return zh === '' ? nothing : { zh: `：${zh}${place.zh}`, en: `: ${en}${place.en}` }
}

const emailFaults: Record<EmailFaultKind, Text> = {
  'no-at': { zh: '没有“@”', en: 'it has no @' },
  several: { zh: '写了不止一个邮箱，或有多个“@”', en: 'it names more than one, or has several @' },
  host: { zh: '“@”后面不是完整的域名', en: 'what stands behind the @ is no whole domain' },
  character: { zh: '有邮箱不能使用的字符', en: 'it has a character no address has' },
  shape: nothing,
}

/** The same of an address of mail. */
export function emailFaultText(email: string): Text {
  const fault = email === '' ? undefined : emailFaultOf(email)
  if (!fault) return nothing
  const { zh, en } = emailFaults[fault.kind]
  const place = at(fault.character, fault.place)
  return zh === '' ? nothing : { zh: `：${zh}${place.zh}`, en: `: ${en}${place.en}` }
}
