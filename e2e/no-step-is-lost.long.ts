import { moments, nothingIsLost } from './installation/killed-server.ts'

nothingIsLost(moments)
