import { createHash, randomInt } from 'node:crypto'

/** Six characters that are not mistaken for each other. */
export const freshPassword = () =>
  Array.from({ length: 6 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join('')

/** Whether it is the password as it is, or as its lower-case hex MD5, in which form uploads carry it. */
export const isPassword = (given: string, password: string): boolean =>
  given === password || given === createHash('md5').update(password).digest('hex')
