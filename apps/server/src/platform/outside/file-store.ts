/** Where the encrypted bytes of materials lie. Disk by default. */
export interface FileStore {
  /** Stored completely (and flushed) or not at all. */
  put(fileId: string, bytes: Uint8Array): Promise<void>
  get(fileId: string): Promise<Buffer>
  remove(fileId: string): Promise<void>
}
