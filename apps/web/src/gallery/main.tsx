import { startPages } from '../kit/start-pages.tsx'
import { GalleryPage } from './gallery-page.tsx'

startPages([{ path: '*', Component: GalleryPage }])
