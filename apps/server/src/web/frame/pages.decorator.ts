import {
  applyDecorators,
  Controller,
  Get,
  HttpCode,
  Post,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common'
import { RouteConfig } from '@nestjs/platform-fastify'
import { FormTokenGuard } from '../session/form-token.guard.ts'
import { PageFilter } from './page.filter.ts'
import { PageInterceptor } from './page.interceptor.ts'
import type { PageRouteConfig } from './page-route.ts'

const forPages: PageRouteConfig = { page: true }
const forEverybody: PageRouteConfig = { page: true, public: true }

/** A class whose handlers answer PageAnswers. */
export const Pages = () =>
  applyDecorators(Controller(), UseGuards(FormTokenGuard), UseInterceptors(PageInterceptor), UseFilters(PageFilter))

/** A page, reached by its address; needs somebody signed in. */
export const PageGet = (path: string) => applyDecorators(Get(path), RouteConfig(forPages))

/** A form's target; needs somebody signed in and the form's own token. */
export const PagePost = (path: string) => applyDecorators(Post(path), HttpCode(200), RouteConfig(forPages))

/** A page for those who have not signed in yet. */
export const PublicPageGet = (path: string) => applyDecorators(Get(path), RouteConfig(forEverybody))

/** A form for those who have not signed in yet; needs the form's own token. */
export const PublicPagePost = (path: string) => applyDecorators(Post(path), HttpCode(200), RouteConfig(forEverybody))
