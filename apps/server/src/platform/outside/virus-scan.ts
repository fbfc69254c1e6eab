/** What a scanner found in these bytes, by its name; undefined: nothing. Throws when it could not be asked. */
export type VirusScan = (bytes: Uint8Array) => Promise<string | undefined>
