import css from './help.module.css'
import { sources } from './sources.ts'

export const SourcesHelp = () => (
  <dl className={css['terms']}>
    {sources.map((one) => (
      <div key={one.id} id={one.id}>
        <dt>[{one.id}]</dt>
        <dd>
          {one.authors}: <cite>{one.title}</cite>. {one.where}.<p className={css['used']}>{one.used}</p>
        </dd>
      </div>
    ))}
    <div>
      <dt>API</dt>
      <dd>
        Everything the page does, programs can do: <a href="/api/docs">documentation of the API</a>.
      </dd>
    </div>
  </dl>
)
