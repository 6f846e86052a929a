import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { BackboneRow } from '#shared/capability/backbone.ts'
import { capabilityKindWords } from '#shared/capability/capability.words.ts'
import { usePortfolio } from '../portfolio/use-portfolio.ts'
import { AddUse } from './add-use.tsx'
import { AssessForm } from './assess-form.tsx'
import { Assessments } from './assessments.tsx'
import css from './backbone.module.css'
import { CapabilityActions } from './capability-actions.tsx'
import { BuiltBy, RequiredBy } from './used-by.tsx'

const route = getRouteApi('/portfolios/$key/backbone')

type Doing = 'assess' | 'builds' | 'requires' | null

/** One capability: how its level was assessed, who builds and who requires it; all of it changed in place. */
export function CapabilityDetail({ row: { reading } }: { row: BackboneRow }) {
  const { may } = usePortfolio()
  const { at } = route.useSearch()
  const [doing, setDoing] = useState<Doing>(at ?? null)
  const mayKeep = may('capability.administer')
  const mayUse = may('initiative.update', true)
  const { capability } = reading
  const placeOf = (what: string) => `${what}-${capability.id}`
  useEffect(() => {
    if (at !== undefined)
      document.getElementById(`capability-${capability.id}`)?.scrollIntoView({ block: 'center' })
  }, [at, capability.id])
  const close = (what: Exclude<Doing, null>) => () => {
    setDoing(null)
    // the form goes, and the focus must not go with it
    requestAnimationFrame(() => document.getElementById(placeOf(what))?.focus({ preventScroll: true }))
  }
  const opener = (what: Exclude<Doing, null>, words: string) => (
    <Button id={placeOf(what)} size="compact-sm" variant="default" data-screen onClick={() => setDoing(what)}>
      {words}
    </Button>
  )
  return (
    <div className={css['detail']} id={`capability-${capability.id}`}>
      <section aria-labelledby={placeOf('level')}>
        <h3 id={placeOf('level')}>How far it has come</h3>
        <p className={css['fine']}>
          {capabilityKindWords[capability.kind].name}. {capability.description}
        </p>
        {mayKeep && doing === 'assess' && <AssessForm reading={reading} onDone={close('assess')} />}
        {mayKeep && doing !== 'assess' && opener('assess', 'Assess it')}
        <Assessments reading={reading} />
      </section>
      <div className={css['sides']}>
        <section aria-labelledby={placeOf('built')}>
          <h3 id={placeOf('built')}>Built by</h3>
          <BuiltBy reading={reading} />
          {mayUse && doing === 'builds' && (
            <AddUse reading={reading} relation="builds" onDone={close('builds')} />
          )}
          {mayUse && doing !== 'builds' && opener('builds', 'Say who builds it')}
        </section>
        <section aria-labelledby={placeOf('required')}>
          <h3 id={placeOf('required')}>Required by</h3>
          <RequiredBy reading={reading} />
          {mayUse && doing === 'requires' && (
            <AddUse reading={reading} relation="requires" onDone={close('requires')} />
          )}
          {mayUse && doing !== 'requires' && opener('requires', 'Say who requires it')}
        </section>
        {mayKeep && <CapabilityActions capability={capability} />}
      </div>
    </div>
  )
}
