import { blobSource, readAppPackage } from '@openbeian/app-package'
import { messageOf, type PackageMessage } from './package-view.ts'

/** Reads one package beside the page: whatever the file is, the page goes on, and ends this when it takes too long. */
addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  let told = -1
  const tell = (message: PackageMessage) => postMessage(message)
  const progress = (done: number, all: number) => {
    const percent = Math.floor((done / all) * 100)
    if (percent > told) tell({ kind: 'progress', percent })
    told = Math.max(told, percent)
  }
  void readAppPackage(blobSource(data), { now: new Date(), progress }).then((reading) => tell(messageOf(reading)))
})
