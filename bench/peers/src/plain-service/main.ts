import 'reflect-metadata'
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo'
import { Module, ValidationPipe } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { GraphQLModule } from '@nestjs/graphql'
import { generateKeyPair, SignJWT } from 'jose'
import { openEmmettSqliteStore } from '../emmett-sqlite-log.ts'
import { ChronologyResolver } from './chronology.resolver.ts'
import { eventStore, RatingResolver } from './rating.resolver.ts'
import { SignedIn } from './signed-in.guard.ts'

/** The service that somebody would write first: Nest, Apollo and Express, with class-validator, a JWT and emmett-sqlite. */
const { publicKey, privateKey } = await generateKeyPair('RS256')
SignedIn.key = publicKey
const { store } = await openEmmettSqliteStore(process.env['EVENT_STORE'] ?? ':memory:')

@Module({
  imports: [GraphQLModule.forRoot<ApolloDriverConfig>({ driver: ApolloDriver, autoSchemaFile: true })],
  providers: [{ provide: eventStore, useValue: store }, RatingResolver, ChronologyResolver],
})
class PlainService {}

const app = await NestFactory.create(PlainService, { logger: ['error', 'warn'] })
app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }))
await app.listen(0, '127.0.0.1')
const token = await new SignJWT({
  user_name: 'PRACTITIONER',
  client_id: 'bench',
  authorities: ['ROLE_SFO_REVIEW__PRACTITIONER'],
})
  .setProtectedHeader({ alg: 'RS256' })
  .setExpirationTime('8h')
  .sign(privateKey)
const { port } = app.getHttpServer().address() as { port: number }
process.stdout.write(`${JSON.stringify({ address: `http://127.0.0.1:${port}`, token })}\n`)
