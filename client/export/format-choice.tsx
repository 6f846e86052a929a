import { Button } from '@mantine/core'
import { exportFormat } from '#shared/export/export.api.ts'
import type { ExportFormat } from '#shared/export/export.api.ts'
import css from './export.module.css'
import { boardPack, formatWords } from './format-words.ts'

interface Props {
  /** The address of the file in a format. */
  addressOf: (format: ExportFormat) => string
  onMake: (format: ExportFormat) => void
}

// in the order of the words; what the contract does not have is not there
const offered = exportFormat.options.toSorted(
  (one, other) => Object.keys(formatWords).indexOf(one) - Object.keys(formatWords).indexOf(other),
)
// the button above makes these
const isSlides = (format: string) => format === 'pptx'

/** One button for what is wanted most, and the other formats beside it. Each is a link, so that it can be copied. */
export const FormatChoice = (props: Props) => (
  <div className={css['formats']}>
    <FormatLink {...props} format={boardPack} label="Board pack" isMain />
    <p className={css['about']}>{formatWords[boardPack].about}</p>
    <ul className={css['others']} aria-label="Other formats">
      {offered
        .filter((format) => !isSlides(format))
        .map((format) => (
          <li key={format}>
            <FormatLink {...props} format={format} label={formatWords[format].name} />
            <span>{formatWords[format].about}</span>
          </li>
        ))}
    </ul>
  </div>
)

interface LinkProps extends Props {
  format: ExportFormat
  label: string
  isMain?: boolean
}

/** A link to a file, which makes it and says how far it is; with a key held, a link like any other. */
export const FormatLink = ({ format, label, isMain = false, addressOf, onMake }: LinkProps) => (
  <Button
    component="a"
    href={addressOf(format)}
    download
    aria-label={isMain ? undefined : `Download ${label}`}
    variant={isMain ? 'filled' : 'default'}
    size={isMain ? 'md' : 'compact-md'}
    onClick={(event) => {
      // with a key held, the browser does what it does with links
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      onMake(format)
    }}
  >
    {label}
  </Button>
)
