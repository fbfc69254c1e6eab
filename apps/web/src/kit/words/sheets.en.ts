import type { SheetWords } from './sheets.zh.ts'

export const sheetsEn: SheetWords = {
  title: 'Papers to sign',
  explain: 'Made with what the order says (in Chinese); the code tells later that a paper is ours and unaltered.',
  make: 'Make it with what is filled in',
  makeAgain: 'Make it again',
  open: (version) => `Open to print (version ${version})`,
  version: (version, moment) => `Version ${version}, made ${moment}`,
  current: 'agrees with the order',
  stale: 'The order has changed since: this version no longer counts. Make it again and sign it.',
  byHand: 'Print it, sign and date it with a black pen (organisations stamp it), correct nothing, then photograph it.',
  sign: 'Sign on the screen',
  signedBy: (signer, moment, by) => `Signed by ${signer} ${moment} (account ${by})`,
  signedOnPhone: (signer, moment, by) => `Signed by ${signer} ${moment} on a phone (link sent by account ${by})`,
  chain: {
    intact: 'All signatures are as they were made.',
    broken: 'The record of signatures is incomplete or was altered. Do not rely on it; tell your administrator.',
  },
  none: 'Not made yet.',
  pad: {
    title: (name) => `Sign: ${name}`,
    read: 'Open the paper first and read all of it:',
    signer: 'Name of the signer',
    signerHint: (role) => `Signed in person by: ${role}.`,
    field: 'Field for the signature',
    how: 'Write the whole name into the field with a finger, a pen or the mouse.',
    noPen:
      'A signature is written by hand; the keyboard cannot take its place. Whoever cannot write on a screen prints the paper and signs it.',
    undo: 'Undo a stroke',
    clear: 'Write again',
    agree: 'This is my own signature; I have read all of it and agree to sign electronically.',
    honest:
      'Strokes, time, account and the hash of the file are recorded. This is a plain electronic signature, not one certified by a third party.',
    honestOnPhone:
      'Strokes, time, the account that sent the link, a mark of this phone and the hash of the file are recorded. This is a plain electronic signature, not one certified by a third party.',
    here: 'Sign on the computer instead',
    submit: 'Sign',
    missing: 'Write your name, sign, and tick the box first.',
  },
  check: {
    title: 'What was seen on the signed paper',
    waiting: 'Being looked at…',
    unavailable: 'Nobody looked at it automatically: a person has to.',
    signedHere: 'Signed on a screen here: there is nothing to compare but the hand.',
    verdicts: {
      ours: 'Made here for this order, and agrees with it as it is now.',
      stale: 'Made here, but the order has changed since.',
      'other-order': 'This paper belongs to another order.',
      'other-sheet': 'This is another paper of this order.',
      foreign: 'The code is not ours, or was altered.',
      'no-code': 'No code was found: not our paper, or not all of it in the picture.',
    },
    marks: { signature: 'Signature', date: 'Date', seal: 'Seal' },
    marked: { there: 'there', blank: 'blank', unclear: 'cannot be told' },
    fields: { same: 'the same', near: 'reads otherwise', missing: 'not found' },
    read: (text) => `reads “${text}”`,
  },
}
