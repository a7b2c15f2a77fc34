import { channelContract } from '../contracts/channel.ts'
import { fakeStage } from './stages.ts'

channelContract('a strict Slack of our own', fakeStage)
