import { killPoints, nothingIsLost } from './installation/killed-server.ts'

nothingIsLost(killPoints)
