import type { DraftForm } from '../initiative/panel/use-draft.ts'
import { useInitiatives } from '../initiative/initiatives-context.tsx'
import css from '../initiative/panel/panel.module.css'
import { CustomInput } from './custom-input.tsx'

/** The portfolio's own fields of one initiative, in their order; nothing where there are none. */
export function CustomPart({ form }: { form: DraftForm }) {
  const { snapshot } = useInitiatives()
  if (snapshot.fields.length === 0) return null
  return (
    <section className={css['section']} aria-labelledby="own-fields">
      <h3 id="own-fields">Fields of this portfolio</h3>
      <div className={css['fields']}>
        {snapshot.fields.map((field) => (
          <CustomInput key={field.id} field={field} form={form} />
        ))}
      </div>
    </section>
  )
}
