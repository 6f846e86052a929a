import { useId } from 'react'
import type { Picture } from '#shared/picture/picture.ts'
import { hatchedTones } from '#shared/picture/svg.ts'
import { keyed } from '../export/keyed.ts'
import { HatchPattern, ShapeView, shapeText } from './shape-view.tsx'
import css from './picture.module.css'

/** A picture as files hold it, in the colours of the page's scheme, with its sentence and the same as a table. */
export function PictureView({ picture }: { picture: Picture }) {
  const id = useId()
  const { title, sentence, width, height, shapes, table } = picture
  const isWide = width > 700
  return (
    <figure className={css['picture']}>
      <Frame label={isWide ? `Picture: ${title}` : null}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${title}. ${sentence}`}
          style={{ maxWidth: width, minWidth: isWide ? Math.min(width, 780) : undefined }}
        >
          <defs>
            {hatchedTones(shapes).map((tone) => (
              <HatchPattern key={tone} id={`${id}-${tone}`} tone={tone} />
            ))}
          </defs>
          {keyed(shapes, shapeText).map(({ key, item }) => (
            <ShapeView key={key} shape={item} patterns={id} />
          ))}
        </svg>
      </Frame>
      {table.length > 1 && (
        <details className={css['details']} data-screen>
          <summary>Show as a table</summary>
          <PictureTable title={title} table={table} />
        </details>
      )}
    </figure>
  )
}

/** A wide picture scrolls by itself where there is little room, and can be reached by keyboard then. */
const Frame = ({ label, children }: { label: string | null; children: React.ReactNode }) =>
  label === null ? (
    children
  ) : (
    <div className={css['scroll']} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )

function PictureTable({ title, table }: Pick<Picture, 'title' | 'table'>) {
  const [head = [], ...rows] = table
  const headers = keyed(head, (text) => text)
  return (
    <div className={css['scroll']} role="region" aria-label={`${title}, as a table`} tabIndex={0}>
      <table className={`${css['table']} num`}>
        <thead>
          <tr>
            {headers.map(({ key, item }) => (
              <th key={key} scope="col">
                {item}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows, (cells) => cells.join(' ')).map(({ key, item: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row" dir="auto">
                {first}
              </th>
              {keyed(others, (text) => text).map((cell) => (
                <td key={cell.key} dir="auto">
                  {cell.item}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
