export { accepted, refused, type Decider, type Decision, type ProposedEvent } from './decider.ts'
export {
  handleCommand,
  positionOfRecorded,
  type CommandRequest,
  type CommandResult,
  type ExpectedState,
} from './handle-command.ts'
