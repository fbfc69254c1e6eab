/** `pwdHash`: base64 of the MD5 of the GBK bytes of password and random value. */
export function passwordHash(_password: string, _randVal: string): string {
  throw new Error('not written yet')
}

/** 20 characters out of [0-9A-Za-z], each equally likely. */
export function freshRandom(): string {
  throw new Error('not written yet')
}
