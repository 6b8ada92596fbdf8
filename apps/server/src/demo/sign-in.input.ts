import { IsString, MaxLength, MinLength } from 'class-validator'

export class DemoSignInInput {
  /** The short name of one of the invented users, as `GET /demo/users` lists them. */
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  user: string
}
