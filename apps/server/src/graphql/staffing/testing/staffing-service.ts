import request from 'supertest'
import { startTestApp, type TestApp } from '../../../testing/test-app.ts'
import { memoryCases } from '../../case/testing/memory-cases.ts'
import { staffingFeature } from '../staffing.feature.ts'

interface StaffingAnswered {
  readonly data: Record<string, Record<string, unknown>> | null
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[]
}

/** A running service that knows of staffing, with nothing on record. */
export interface StaffingService {
  readonly ask: (user: string, query: string, variables?: object) => Promise<StaffingAnswered>
  /** Sends one mutation with an input, as a demo user; a new command id unless the input has one. */
  readonly record: (user: string, mutation: string, input: object) => Promise<Record<string, unknown>>
  readonly close: () => Promise<void>
}

const inputTypes: Readonly<Record<string, string>> = {
  appointStaff: 'AppointStaffInput',
  changeGrade: 'ChangeGradeInput',
  changeUnit: 'ChangeUnitInput',
  assignLineManager: 'AssignLineManagerInput',
  recordActingUp: 'RecordActingUpInput',
  recordCover: 'RecordCoverInput',
  recordAbsence: 'RecordAbsenceInput',
  recordReturn: 'RecordReturnInput',
  recordLeaving: 'RecordLeavingInput',
  recordWorkloadSnapshot: 'RecordWorkloadSnapshotInput',
  withdrawStaffingEntry: 'WithdrawStaffingEntryInput',
}

const result = `{
  __typename
  ... on StaffingRecorded { entry position again inWords }
  ... on ActNotValid { problems { field problem expected } }
  ... on StaffingMovedOn { since { id kind inWords recordedBy { inWords } } }
  ... on NotPermitted { why }
  ... on NotRecorded { code message outcomeUnknown }
}`

export async function startStaffingService(): Promise<StaffingService> {
  const cases = memoryCases()
  const app: TestApp = await startTestApp({ parts: [cases.part], features: [staffingFeature] })
  let commands = 0
  const ask: StaffingService['ask'] = async (user, query, variables) => {
    const answer = await request(app.app.getHttpServer())
      .post('/graphql')
      .set('authorization', await app.as(user))
      .send({ query, ...(variables === undefined ? {} : { variables }) })
    const { data = null, errors = [] } = answer.body as Partial<StaffingAnswered>
    return { data, errors }
  }
  return {
    ask,
    record: async (user, mutation, input) => {
      commands += 1
      const commandId = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`
      const query = `mutation ($input: ${inputTypes[mutation]}!) { ${mutation}(input: $input) ${result} }`
      const { data, errors } = await ask(user, query, { input: { commandId, ...input } })
      await cases.reads.catchUp()
      if (errors.length > 0) return { errors }
      return data![mutation]!
    },
    close: () => app.close(),
  }
}
