import { addDays } from '#shared/kernel/day.ts'
import { fieldCreate } from '#shared/field/field.ts'
import { assess } from '#shared/finding/assess.ts'
import type { Right } from '#shared/kernel/right.ts'

import type { SampleDecision } from '../../prisma/sample/sample.ts'
import { assessCapability } from '../capability/assessment.service.ts'
import { createCapability } from '../capability/capability.service.ts'
import { setUses } from '../capability/use.service.ts'
import { askInside } from '../db/ask.ts'
import { addDependency } from '../dependency/dependency.service.ts'
import { createField } from '../field/field.service.ts'
import { decideFinding } from '../finding/finding.service.ts'
import { addGate, decideGate } from '../gate/gate.service.ts'
import { userOf } from '../http/call.ts'
import {
  createInitiative,
  findInitiative,
  saveInitiatives,
  updateInitiative,
} from '../initiative/initiative.service.ts'
import { addMilestone, reachMilestone } from '../milestone/milestone.service.ts'
import { propose } from '../proposal/proposal.service.ts'
import { draftStatus, publishStatus } from '../status/status.service.ts'
import { decideSupport, draftSupport, submitSupport } from '../support/support.service.ts'
import { keepView } from '../view/view.service.ts'
import { fieldsOf, patchOf, reported, statusOf, usesOf } from './sample-fields.ts'
import type { SampleEvent } from './story.ts'
import { directionTellers } from './tell-direction.ts'
import { known, snapshotOn } from './telling.ts'
import type { Tellers, Telling } from './telling.ts'

const scaleOf = ({ today, portfolio }: Telling) => ({ today, currency: portfolio.currency })

/** How each event is written: through the services that serve people. */
export const tellers: Tellers = {
  ...directionTellers,
  log: async (tx, telling, { initiatives }) => {
    for (const one of initiatives) {
      const written = fieldsOf(one, scaleOf(telling))
      telling.initiatives.set(
        one.id,
        await createInitiative(tx, telling.portfolio.id, { written, mayAdd: true }),
      )
    }
  },
  turn: async (tx, telling, { id, turn }) => {
    const patch = patchOf(turn, scaleOf(telling))
    const current = known(telling.initiatives, id)
    telling.initiatives.set(id, await updateInitiative(tx, current, { patch, mayAdd: true }))
  },
  report: async (tx, telling, { ago }) => {
    const edits = telling.sample.initiatives.flatMap((one) => {
      const current = telling.initiatives.get(one.id)
      if (current?.stage !== 'active') return []
      return [{ current, wanted: { ...current, ...reported(one, scaleOf(telling), ago) } }]
    })
    const names = new Map([...telling.initiatives].map(([name, { id }]) => [id, name]))
    for (const saved of await saveInitiatives(tx, { edits }))
      telling.initiatives.set(known(names, saved.id), saved)
  },
  draft: async (tx, telling, { ago, link }) => {
    const { from, to, ago: _ago, submittedAgo: _submitted, decided: _decided, ...words } = link
    const written = { ...words, to: known(telling.initiatives, to).id }
    const snapshot = await snapshotOn(telling, ago)
    telling.links.set(
      link,
      await draftSupport(tx, snapshot, { from: known(telling.initiatives, from).id, written }),
    )
  },
  submit: async (tx, telling, { ago, link }) => {
    const { caller, links } = telling
    const current = known(links, link)
    links.set(link, await submitSupport(tx, await snapshotOn(telling, ago), { current, caller }))
  },
  settle: async (tx, { caller, links }, { link }) => {
    const { reason, state } = link.decided ?? { reason: '', state: 'returned' }
    const current = known(links, link)
    links.set(link, await decideSupport(tx, { current, caller, reason, accepted: state === 'accepted' }))
  },
  plan: async (tx, { portfolio, today, initiatives, ...made }, { milestones, gates }) => {
    for (const one of milestones) {
      const written = { name: one.name, due: addDays(today, one.due), doneOn: null }
      const initiative = known(initiatives, one.of).id
      made.milestones.set(one, await addMilestone(tx, portfolio.id, { initiative, written }))
    }
    for (const one of gates) {
      const written = { name: one.name, due: one.due === null ? null : addDays(today, one.due) }
      const initiative = known(initiatives, one.of).id
      made.gates.set(one, await addGate(tx, portfolio.id, { initiative, written }))
    }
  },
  depend: async (tx, telling, { ago, dependency: { from, to, kind, note } }) => {
    const written = { to: known(telling.initiatives, to).id, kind, note }
    const snapshot = await snapshotOn(telling, ago)
    await addDependency(tx, snapshot, { from: known(telling.initiatives, from).id, written })
  },
  reach: (tx, { today, milestones }, { ago, milestone }) =>
    reachMilestone(tx, known(milestones, milestone), addDays(today, -ago)),
  decideGate: (tx, { caller, today, gates }, { ago, gate }) => {
    const { decision, reason } = gate.decided ?? { decision: null, reason: '' }
    const on = addDays(today, -ago)
    const written = { decision, reason, decidedOn: on }
    return decideGate(tx, { current: known(gates, gate), written, by: userOf(caller), today: on })
  },
  judge: async (tx, telling, { ago, decision }) => {
    const { findings, hygiene } = assess(await snapshotOn(telling, ago))
    const finding = [...findings, ...hygiene].find(
      (one) => one.rule === decision.rule && one.subject.title === titleOf(telling, decision),
    )
    if (!finding) throw new Error(`The sample decides ${decision.rule} while nothing of the kind is found.`)
    const { status, reason = null, until } = decision
    const decided = { status, reason, until: until === undefined ? null : addDays(telling.today, until) }
    await decideFinding(tx, telling.portfolio.id, { finding, version: 0, decided })
  },
  publish: async (tx, { sample, initiatives, caller, today: loaded }, { ago, updates }) => {
    const today = addDays(loaded, -ago)
    const planned = new Map(sample.initiatives.map((one) => [one.id, one]))
    for (const one of updates) {
      const initiative = known(initiatives, one.of)
      const written = statusOf(one, known(planned, one.of))
      const current = await draftStatus(tx, initiative, { written, author: userOf(caller), today })
      await publishStatus(tx, initiative, { current, today })
      initiatives.set(one.of, await findInitiative(askInside(tx), initiative.id))
    }
  },
  propose: async (tx, telling, { ago, initiative: one }) => {
    const { initiatives, caller } = telling
    const { serves = '', ...words } = one.proposal ?? { mechanism: null, rationale: '' }
    const written = {
      ...words,
      serves: known(initiatives, serves).id,
      initiative: fieldsOf(one, scaleOf(telling)),
    }
    const made = await propose(tx, await snapshotOn(telling, ago), { written, caller, mayAdd: true })
    initiatives.set(one.id, await findInitiative(askInside(tx), made.initiative))
  },
  nameCapabilities: async (tx, { portfolio, capabilities }, event) => {
    for (const { id, assessed: _assessed, ...written } of event.capabilities)
      capabilities.set(id, await createCapability(tx, portfolio.id, written))
  },
  assessCapability: (tx, { portfolio, capabilities, caller, today }, { ago, capability, said }) => {
    const { ago: _ago, ...written } = said
    const about = { capability: known(capabilities, capability.id), written }
    return assessCapability(tx, portfolio.id, { ...about, by: userOf(caller), today: addDays(today, -ago) })
  },
  useCapabilities: (tx, { portfolio, capabilities, initiatives, today }, { uses }) => {
    const initiative = known(initiatives, uses.of).id
    const items = usesOf(uses, { today, idOf: (name) => known(capabilities, name).id })
    return setUses(tx, portfolio.id, { initiative, items })
  },
  addField: async (tx, { portfolio, fields }, { field }) => {
    const { ago: _ago, values: _values, ...written } = field
    fields.set(field, await createField(tx, portfolio.id, fieldCreate.parse(written)))
  },
  fillField: async (tx, { initiatives, fields }, { field }) => {
    const { id } = known(fields, field)
    for (const [name, value] of Object.entries(field.values)) {
      const patch = { custom: { [id]: value } }
      initiatives.set(name, await updateInitiative(tx, known(initiatives, name), { patch, mayAdd: true }))
    }
  },
  keepView: (tx, { portfolio, caller }, { view: { name, query } }) => {
    const scope = { portfolioId: portfolio.id, userId: userOf(caller).id, mayShare: true }
    return keepView(tx, scope, { name, query, shared: true })
  },
}

const titleOf = ({ sample, portfolio }: Telling, { subject }: SampleDecision): string =>
  sample.initiatives.find((one) => one.id === subject)?.title ?? subject ?? portfolio.name

/** The right that each kind of event asks for, as it does of people. */
export const rightFor = {
  declare: 'declaration.decide',
  adapt: 'direction.log',
  watch: 'signal.keep',
  observe: 'signal.keep',
  try: 'signal.keep',
  learn: 'signal.keep',
  log: 'initiative.create',
  turn: 'initiative.update',
  report: 'initiative.bulk',
  draft: 'support.draft',
  submit: 'support.draft',
  settle: 'support.decide',
  plan: 'initiative.update',
  depend: 'initiative.update',
  reach: 'initiative.update',
  decideGate: 'gate.decide',
  judge: 'finding.waive',
  publish: 'status.write',
  propose: 'proposal.submit',
  nameCapabilities: 'capability.administer',
  assessCapability: 'capability.administer',
  useCapabilities: 'initiative.update',
  addField: 'field.administer',
  fillField: 'initiative.bulk',
  keepView: 'view.share',
} as const satisfies Record<SampleEvent['kind'], Right>
