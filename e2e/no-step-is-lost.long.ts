import { killPoints, testThatNothingIsLost } from './installation/killed-server.ts'

testThatNothingIsLost(killPoints)
