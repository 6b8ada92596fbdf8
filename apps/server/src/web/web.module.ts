import { type DynamicModule, Module } from '@nestjs/common'
import { Api } from './api/ask.ts'
import { PageFilter } from './frame/page.filter.ts'
import { Renderer } from './frame/renderer.ts'
import { pageAreas } from './pages.ts'
import { OutsideSignIn } from './session/outside-sign-in.ts'
import { SessionCookie } from './session/session-cookie.ts'

/** The pages of the service: translation between a browser and the API, and nothing else. */
@Module({})
export class WebModule {
  static register(cookie: SessionCookie, outside: OutsideSignIn | undefined): DynamicModule {
    return {
      module: WebModule,
      global: true,
      exports: [Renderer, PageFilter],
      controllers: pageAreas.flatMap(area => [...area.controllers]),
      providers: [
        Api,
        Renderer,
        PageFilter,
        { provide: SessionCookie, useValue: cookie },
        { provide: OutsideSignIn, useValue: outside },
        ...pageAreas.flatMap(area => [...(area.providers ?? [])]),
      ],
    }
  }
}
