/** Why a document, or a value on its way into one, was refused at this place. */
export interface WireFault {
  /** From the root, counted from 1 where elements repeat: `UploadData/ICP/XZBA/Baxx[2]/Zt_xx/Dwmc`. */
  path: string
  reason: WireReason
  /** What was there, or what was expected. */
  detail: string
}

export type WireReason =
  | 'notWellFormed'
  | 'forbiddenDeclaration'
  | 'forbiddenCharacter'
  | 'takesTooMuch'
  | 'unknownElement'
  | 'unknownAttribute'
  | 'wrongVersion'
  | 'missing'
  | 'tooFew'
  | 'tooMany'
  | 'outOfOrder'
  | 'noOperation'
  | 'unexpectedText'
  | 'unexpectedElement'
  | 'notANumber'
  | 'outOfRange'
  | 'tooShort'
  | 'tooLong'
  // What the schema takes, and must not be sent.
  | 'notAPhone'
  | 'notAnEmail'
  | 'notBase64'
  | 'notADay'
  | 'reversedRange'
  | 'unknownCode'
  | 'noAttachment'
  | 'noPassword'
  | 'repeatedId'
  | 'fieldNeeded'

/** What a document says, or everything that is wrong with it. */
export type Decoded<Value> = { ok: true; value: Value } | { ok: false; faults: WireFault[] }
