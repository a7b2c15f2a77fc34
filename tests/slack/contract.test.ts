import { channelContract } from '../contracts/channel.ts'
import { emulateStage, hasEmulate, hasLocalSlack, localSlackStage } from './peers.ts'
import { fakeStage } from './stages.ts'

channelContract('a strict Slack of our own', fakeStage)

// It keeps neither client_msg_id nor metadata.
channelContract('local-slack', hasLocalSlack ? localSlackStage : undefined, ['finding'])

channelContract('emulate', hasEmulate ? emulateStage : undefined)
