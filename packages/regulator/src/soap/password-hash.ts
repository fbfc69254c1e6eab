import { createHash, randomInt } from 'node:crypto'
import { gbkEncode } from '../seal/gbk.ts'

/** `pwdHash`: base64 of the MD5 of the GBK bytes of password and random value. Throws `regulator.not-gbk`. */
export const passwordHash = (password: string, randVal: string): string =>
  createHash('md5')
    .update(gbkEncode(password + randVal))
    .digest('base64')

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 20 characters out of [0-9A-Za-z], each equally likely. */
export const freshRandom = (): string => Array.from({ length: 20 }, () => letters[randomInt(letters.length)]).join('')
