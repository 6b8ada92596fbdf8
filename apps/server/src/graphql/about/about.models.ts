import { Field, ObjectType, registerEnumType } from '@nestjs/graphql'
import type { RecordingAction, Role } from '#access'

/** The roles by the names the schema gives them. */
export const RoleName = {
  PRACTITIONER: 'practitioner',
  MANAGER: 'manager',
  MAPPA_COORDINATOR: 'mappa-coordinator',
  SFO_REVIEWER: 'sfo-reviewer',
  ADMINISTRATOR: 'administrator',
  DATA_PROTECTION: 'data-protection',
} as const satisfies Record<string, Role>

registerEnumType(RoleName, { name: 'Role', description: 'What a signed-in person may be to this service.' })

@ObjectType({ description: 'The person who is signed in.' })
export class Me {
  @Field(() => String)
  username: string

  @Field(() => String, { nullable: true, description: 'Absent where the sign-in service gives no name.' })
  name: string | null

  @Field(() => String, { nullable: true, description: 'The staff code, where the sign-in service gives one.' })
  staffId: string | null

  @Field(() => [RoleName])
  roles: Role[]

  @Field(() => [String], {
    description: 'The mutations by which you may put an act on the record of a case, by name.',
  })
  mayRecord: RecordingAction[]
}

@ObjectType({ description: 'What this service is.' })
export class ServiceInfo {
  @Field(() => String)
  product: string

  @Field(() => String)
  version: string

  @Field(() => Boolean, {
    description: 'True when users and cases are invented and anybody here may sign in as anybody.',
  })
  demo: boolean
}
