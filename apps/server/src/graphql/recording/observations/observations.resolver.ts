import { Args, Resolver } from '@nestjs/graphql'
import { Recorder, Records, type Answer } from '../shared/recorder.ts'
import { RequestedBy, type Requester } from '../../../requester.ts'
import {
  RecordAllegedIncidentInput,
  RecordDisclosureByPersonInput,
  RecordDrugTestInput,
  RecordObservationInput,
  RecordThirdPartyContactInput,
} from './observations.inputs.ts'
import {
  recordAllegedIncident,
  recordDisclosureByPerson,
  recordDrugTest,
  recordObservation,
  recordThirdPartyContact,
} from './observations.ts'

@Resolver()
export class ObservationsResolver {
  constructor(private readonly recorder: Recorder) {}

  @Records('Records what was seen or heard.')
  recordObservation(@Args('input') input: RecordObservationInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordObservation, input, by)
  }

  @Records('Records what somebody outside told the service.')
  recordThirdPartyContact(@Args('input') input: RecordThirdPartyContactInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordThirdPartyContact, input, by)
  }

  @Records('Records what the person on probation disclosed.')
  recordDisclosureByPerson(@Args('input') input: RecordDisclosureByPersonInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordDisclosureByPerson, input, by)
  }

  @Records('Records the result of a drug test.')
  recordDrugTest(@Args('input') input: RecordDrugTestInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordDrugTest, input, by)
  }

  @Records('Records an incident that somebody alleges.')
  recordAllegedIncident(@Args('input') input: RecordAllegedIncidentInput, @RequestedBy() by: Requester): Answer {
    return this.recorder.record(recordAllegedIncident, input, by)
  }
}
