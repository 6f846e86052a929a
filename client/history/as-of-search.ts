import { retainSearchParams } from '@tanstack/react-router'
import * as z from 'zod'
import { day } from '#shared/kernel/day.ts'

/** `?asOf=2026-10-31`: the page as it stood when that day ended; absent is now. Anything else is as good as absent. */
export const asOfSearch = z.object({ asOf: day.optional().catch(undefined) })
export type AsOfSearch = z.infer<typeof asOfSearch>

/** A look at the past stays one from page to page, among those that can look back. */
export const keepAsOf = { middlewares: [retainSearchParams<AsOfSearch>(['asOf'])] }
