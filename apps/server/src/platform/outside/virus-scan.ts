/** The name of the virus a scanner found; undefined when the bytes are clean. Throws when the scanner could not be asked. */
export type VirusScan = (bytes: Uint8Array) => Promise<string | undefined>
